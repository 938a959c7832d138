package dev.hexbridge.adapters.proving.command;

import dev.hexbridge.adapters.proving.check.Breach;
import dev.hexbridge.adapters.proving.tormented.Plant;
import dev.hexbridge.adapters.proving.torture.Outcome;
import dev.hexbridge.adapters.proving.torture.Plan;
import dev.hexbridge.adapters.proving.torture.Plans;
import dev.hexbridge.adapters.proving.torture.Torture;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "torture",
        mixinStandardHelpOptions = true,
        description = {
            "Torments an engine of its own and checks that nothing is lost and nothing is doubled.",
            "Exit code 0: every invariant holds. 1: one is broken. 2: used wrongly."
        })
final class TortureCommand implements Callable<Integer> {

    private static final int BROKEN = 1;
    private static final int MOST_TOLD = 20;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--minutes",
            defaultValue = "5",
            description = "How long faults are injected, up to 1440: ${DEFAULT-VALUE}.")
    private double minutes;

    @Option(names = "--seed", defaultValue = "1", description = "What all chance follows: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the outcome to this file too.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--planted",
            paramLabel = "NAME",
            description = "Plants a fault in the engine, to see it found: one of ack-before-commit, sequence-only,"
                    + " blind-resend, no-settle-window, settle-before-link, early-tail, drop-on-overflow, no-epoch.")
    private Optional<String> planted = Optional.empty();

    @Option(
            names = "--faults",
            paramLabel = "KIND",
            split = ",",
            description = "Only these kinds of faults, to look at a finding closely.")
    private List<String> kinds = List.of();

    @Option(names = "--keep", paramLabel = "DIR", description = "Keeps all logs and data in this new folder.")
    private Optional<Path> keep = Optional.empty();

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        Plan plan = plan();
        json.ifPresent(this::writable);
        Outcome outcome;
        if (keep.isPresent()) {
            outcome = new Torture(keep.get().resolve("stage"), this::tell).run(plan);
        } else {
            try (Scratch scratch = Scratch.make()) {
                outcome = new Torture(scratch.directory().resolve("stage"), this::tell).run(plan);
            }
        }
        Report.write(outcome.figures(), json);
        tell(outcome);
        return outcome.holds() ? 0 : BROKEN;
    }

    private Plan plan() {
        if (!(minutes > 0 && minutes <= 1_440)) {
            throw wrong("--minutes is above 0 and up to 1440.");
        }
        Plant plant = planted.isEmpty()
                ? Plant.NONE
                : Plant.find(planted.get())
                        .filter(found -> found != Plant.NONE)
                        .orElseThrow(() -> wrong("--planted is one of " + String.join(", ", Plant.names()) + "."));
        Plan.Pace pace = Plan.Pace.of(Duration.ofMillis(Math.max(1, Math.round(minutes * 60_000))));
        return kinds.isEmpty()
                ? Plans.of(seed, pace, plant)
                : Plans.only(kinds, seed, pace, plant)
                        .orElseThrow(() -> wrong("--faults are of " + String.join(", ", Plans.kinds()) + "."));
    }

    private void writable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !folder.toFile().isDirectory() || file.toFile().isDirectory()) {
            throw wrong("--json " + file + " cannot be written.");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void tell(Outcome outcome) {
        tell("faults with an effect: " + outcome.struck());
        outcome.skipped().forEach((kind, reason) -> tell("skipped " + kind + ": " + reason));
        tell(outcome.work() + ", slowest recovery " + outcome.slowest().toMillis() + " ms");
        outcome.breaches().stream().limit(MOST_TOLD).map(Breach::toString).forEach(this::tell);
        tell(outcome.holds() ? "Every invariant holds." : "Broken: " + String.join(", ", outcome.broken()));
    }

    private void tell(String progress) {
        spec.commandLine().getOut().println(progress);
        spec.commandLine().getOut().flush();
    }
}
