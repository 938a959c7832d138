package dev.hexbridge.adapters.proving.command;

import dev.hexbridge.adapters.proving.completeness.Completeness;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "completeness",
        mixinStandardHelpOptions = true,
        description = {
            "Loses webhooks and kills engines while nobody sweeps, and sees whether a reconciliation names exactly",
            "the orders that are missing, and ends at none. Exit code 0: it does. 1: it does not. 2: used wrongly."
        })
final class CompletenessCommand implements Callable<Integer> {

    private static final int BROKEN = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--kills",
            defaultValue = "50",
            description = "How often the engine is killed, 1 to 1000: ${DEFAULT-VALUE}.")
    private int kills;

    @Option(
            names = "--lost",
            defaultValue = "0.01",
            description = "Which share of webhooks is lost, above 0 and below 1: ${DEFAULT-VALUE}.")
    private double lost;

    @Option(names = "--seed", defaultValue = "1", description = "What all chance follows: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        if (kills < 1 || kills > 1_000 || !(lost > 0 && lost < 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--kills is 1 to 1000, and --lost is above 0 and below 1.");
        }
        try (Scratch scratch = Scratch.make()) {
            Completeness.Outcome outcome = new Completeness(scratch.directory().resolve("stage"), this::tell)
                    .run(new Completeness.Plan(kills, Double.toString(lost), seed));
            tell(outcome);
            return outcome.holds() ? 0 : BROKEN;
        }
    }

    private void tell(Completeness.Outcome outcome) {
        tell(outcome.orders() + " orders, " + outcome.kills() + " kills");
        tell("missing, told past the engine: " + outcome.truth().size());
        tell("named by the reconciliation:   " + outcome.named().size());
        tell("missing after the healing:     " + outcome.left().size());
        tell("states in the end: " + outcome.states());
        outcome.truth().stream()
                .filter(order -> !outcome.named().contains(order))
                .forEach(order -> tell("not named: " + order));
        outcome.named().stream()
                .filter(order -> !outcome.truth().contains(order))
                .forEach(order -> tell("named, and not missing: " + order));
        tell(outcome.holds() ? "Exactly the missing ones were named, and none is missing." : "It does not hold.");
    }

    private void tell(String progress) {
        spec.commandLine().getOut().println(progress);
        spec.commandLine().getOut().flush();
    }
}
