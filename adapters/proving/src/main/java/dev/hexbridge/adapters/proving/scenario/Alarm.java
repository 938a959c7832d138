package dev.hexbridge.adapters.proving.scenario;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Does something once, later, on a thread of its own. */
final class Alarm implements AutoCloseable {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicReference<IOException> failed = new AtomicReference<>();

    /** What is done. */
    interface Act {
        void run() throws IOException;
    }

    static Alarm after(Duration time, Act act) {
        Alarm alarm = new Alarm();
        var unused = alarm.clock.schedule(
                () -> {
                    try {
                        act.run();
                    } catch (IOException failure) {
                        alarm.failed.set(failure);
                    }
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
        return alarm;
    }

    void check() throws IOException {
        IOException failure = failed.get();
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        clock.shutdown();
    }
}
