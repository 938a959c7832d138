package dev.hexbridge.application.fake;

import dev.hexbridge.application.contract.TargetDocuments;
import dev.hexbridge.application.contract.TargetSystemContract;
import dev.hexbridge.application.port.outbound.TargetSystem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The fake keeps the promises of a target. */
class FakeTargetSystemTest extends TargetSystemContract {

    private final FakeTargetSystem fake =
            new FakeTargetSystem(InstantSource.fixed(Instant.parse("2026-03-02T10:00:00Z")));

    @Override
    protected TargetSystem target() {
        return fake;
    }

    @Override
    protected TargetDocuments documents() {
        return new TargetDocuments("US-001", "30", "D0001", "24");
    }

    @Override
    protected void loseTheNextAnswer() {
        fake.nextOperations(new Fate.LostAnswer());
    }

    @Override
    protected void throttleNext(Duration pause) {
        fake.nextOperations(new Fate.Throttled(pause));
    }
}
