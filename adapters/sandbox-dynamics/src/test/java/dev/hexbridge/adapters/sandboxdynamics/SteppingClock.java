package dev.hexbridge.adapters.sandboxdynamics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A time that stands still until a test moves it. */
final class SteppingClock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-09-10T08:30:15Z");

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration duration) {
        now = now.plus(duration);
    }
}
