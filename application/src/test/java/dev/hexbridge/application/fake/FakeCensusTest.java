package dev.hexbridge.application.fake;

import dev.hexbridge.application.contract.CensusContract;
import dev.hexbridge.application.contract.MovableClock;
import dev.hexbridge.application.contract.TargetDocuments;
import dev.hexbridge.application.port.outbound.Census;
import dev.hexbridge.application.port.outbound.TargetSystem;
import java.time.Instant;

class FakeCensusTest extends CensusContract {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-10T12:00:00Z"));
    private final FakeTargetSystem target = new FakeTargetSystem(clock);

    @Override
    protected TargetSystem target() {
        return target;
    }

    @Override
    protected TargetDocuments documents() {
        return new TargetDocuments("C-0", "30", "D0001", "24");
    }

    @Override
    protected Census census() {
        return target;
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }
}
