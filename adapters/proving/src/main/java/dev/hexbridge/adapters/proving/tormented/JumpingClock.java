package dev.hexbridge.adapters.proving.tormented;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The machine's clock, until somebody sets it. */
final class JumpingClock implements InstantSource {

    private final InstantSource machine = Clock.systemUTC();
    private final AtomicReference<Duration> off = new AtomicReference<>(Duration.ZERO);

    void setOff(Duration by) {
        off.set(by);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(off.get());
    }
}
