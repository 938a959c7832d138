package dev.hexbridge.adapters.proving.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much the machine has worked, and how much of that was ours: this process, its engines, and the server of
 * PostgreSQL that is at the same place. Known on Linux; elsewhere nobody else is assumed.
 *
 * @param total all ticks of all processors
 * @param busy those that were not idle
 * @param ours processor time of our processes
 */
record Machine(long total, long busy, Duration ours) {

    private static final Path STAT = Path.of("/proc/stat");
    private static final double TICKS_PER_SECOND = 100;
    private static final int IDLE = 3;
    private static final int WAITING = 4;

    static Machine now(Path place) {
        try {
            List<Long> ticks = Stream.of(Files.readAllLines(STAT).getFirst().split(" +"))
                    .skip(1)
                    .map(Long::parseLong)
                    .toList();
            long all = ticks.stream().mapToLong(Long::longValue).sum();
            return new Machine(all, all - ticks.get(IDLE) - ticks.get(WAITING), spent(place));
        } catch (IOException elsewhere) {
            return new Machine(0, 0, Duration.ZERO);
        }
    }

    private static Duration spent(Path place) {
        ProcessHandle self = ProcessHandle.current();
        Stream<ProcessHandle> servers = ProcessHandle.allProcesses()
                .filter(process -> isAt(process, place.toString()))
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
        return Stream.concat(Stream.concat(Stream.of(self), self.descendants()), servers)
                .distinct()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static boolean isAt(ProcessHandle process, String place) {
        return process.info().arguments().stream().flatMap(Stream::of).anyMatch(argument -> argument.startsWith(place));
    }

    /** How much of the machine others used between two looks. */
    static double foreignShare(Machine from, Machine to) {
        double all = (to.total - from.total) / TICKS_PER_SECOND;
        double others = (to.busy - from.busy) / TICKS_PER_SECOND
                - to.ours.minus(from.ours).toMillis() / 1_000.0;
        return all <= 0 ? 0 : Math.max(0, others / all);
    }
}
