package dev.hexbridge.application.relay;

import dev.hexbridge.application.contract.MovableClock;
import dev.hexbridge.application.port.outbound.Timers;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Timers that fire when a test lets time pass: one after the other, each at its own moment. */
public final class ManualTimers implements Timers {

    private record Alarm(Instant due, Promise<Void> promise) {}

    private final MovableClock clock;
    private final List<Alarm> alarms = new ArrayList<>();

    public ManualTimers(MovableClock clock) {
        this.clock = clock;
    }

    @Override
    public Future<Void> after(Duration time) {
        Promise<Void> promise = Promise.promise();
        alarms.add(new Alarm(clock.instant().plus(time), promise));
        return promise.future();
    }

    /** How many alarms are set. */
    public int pending() {
        return alarms.size();
    }

    public void advance(Duration by) {
        Instant end = clock.instant().plus(by);
        Optional<Alarm> next = nextUntil(end);
        while (next.isPresent()) {
            Alarm alarm = next.get();
            alarms.remove(alarm);
            moveTo(alarm.due());
            alarm.promise().complete();
            next = nextUntil(end);
        }
        moveTo(end);
    }

    private Optional<Alarm> nextUntil(Instant end) {
        return alarms.stream()
                .min(Comparator.comparing(Alarm::due))
                .filter(alarm -> !alarm.due().isAfter(end));
    }

    /** Time never goes back, even if a test moved the clock past an alarm. */
    private void moveTo(Instant time) {
        if (time.isAfter(clock.instant())) {
            clock.advance(Duration.between(clock.instant(), time));
        }
    }
}
