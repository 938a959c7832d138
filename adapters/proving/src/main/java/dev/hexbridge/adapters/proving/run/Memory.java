package dev.hexbridge.adapters.proving.run;

import dev.hexbridge.adapters.proving.meter.Processes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at the memory of a process twice a second, until closed. */
final class Memory implements AutoCloseable {

    private static final long MEGABYTE = 1 << 20;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final List<Long> megabytes = new ArrayList<>();

    Memory(long pid) {
        var unused = clock.scheduleAtFixedRate(() -> look(pid), 0, 500, TimeUnit.MILLISECONDS);
    }

    private synchronized void look(long pid) {
        Processes.rssBytes(pid).ifPresent(bytes -> megabytes.add(bytes / MEGABYTE));
    }

    /** What was seen, oldest first. */
    synchronized List<Long> megabytes() {
        return List.copyOf(megabytes);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
