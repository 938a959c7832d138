package dev.hexbridge.adapters.proving.meter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** What a process uses of the machine. Memory, and what a process's ended children used, are told on Linux alone. */
public final class Processes {

    private static final double TICKS_PER_SECOND = 100;

    private Processes() {}

    /** Processor time since its start, in seconds; 0 once it is gone. */
    public static double cpuSeconds(long pid) {
        return ProcessHandle.of(pid).map(Processes::cpuSeconds).orElse(0.0);
    }

    /** The same of a process and all that it started, those that have ended included. */
    public static double cpuSecondsOfTree(long pid) {
        double living = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToDouble(Processes::cpuSeconds)
                .sum();
        return cpuSeconds(pid) + living + ended(pid);
    }

    private static double cpuSeconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** {@code man 5 proc_pid_stat}: fields 16 and 17, counted behind the command's closing parenthesis. */
    private static double ended(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            List<String> fields =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
            return (Long.parseLong(fields.get(13)) + Long.parseLong(fields.get(14))) / TICKS_PER_SECOND;
        } catch (IOException unknown) {
            return 0;
        }
    }

    /** Memory that it holds now, in bytes. */
    public static OptionalLong rssBytes(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/status"))
                    .lines()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException unknown) {
            return OptionalLong.empty();
        }
    }
}
