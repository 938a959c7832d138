package dev.hexbridge.adapters.proving.command;

import dev.hexbridge.adapters.proving.meter.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** One measurement from its options to its report: a folder for it, the table, the file, the exit code. */
final class Session {

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures to this file too.")
    private Optional<Path> json = Optional.empty();

    /** What is measured, in a folder of its own. */
    interface Measurement {
        Map<String, Object> in(Path directory) throws IOException, SQLException;
    }

    /** The command that this belongs to. */
    CommandSpec spec() {
        return spec;
    }

    /**
     * Measures and reports.
     *
     * @param options told in the report
     * @param good whether what was measured is as it should be; it sees nothing else of the report
     * @return the exit code
     */
    int run(LoadOptions options, Measurement measurement, Predicate<Map<String, Object>> good)
            throws IOException, SQLException {
        Report.check(json, spec);
        try (Scratch scratch = Scratch.make()) {
            Map<String, Object> measured = Report.plain(measurement.in(scratch.directory()));
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("machine", Machine.figures(InstantSource.system()));
            figures.put("options", options.figures());
            figures.putAll(measured);
            Report.write(figures, json);
            Table.lines(figures).forEach(this::tell);
            return good.test(measured) ? 0 : 1;
        }
    }

    void tell(String progress) {
        spec.commandLine().getOut().println(progress);
        spec.commandLine().getOut().flush();
    }

    /** Whether a figure is there and no larger than this. */
    static boolean within(Map<String, Object> figures, String path, double most) {
        return number(figures, path).filter(value -> value <= most).isPresent();
    }

    /** A figure by its path, names parted by dots. */
    static Optional<Double> number(Map<?, ?> figures, String path) {
        int dot = path.indexOf('.');
        Object value = figures.get(dot < 0 ? path : path.substring(0, dot));
        if (dot >= 0) {
            return value instanceof Map<?, ?> group ? number(group, path.substring(dot + 1)) : Optional.empty();
        }
        return value instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }
}
