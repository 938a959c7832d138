package dev.hexbridge.adapters.proving.command;

import dev.hexbridge.adapters.proving.run.Plan;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What all measurements with a load have in common. */
final class LoadOptions {

    @Option(names = "--seconds", defaultValue = "10", description = "How long webhooks are sent: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--orders", defaultValue = "150000", description = "New orders at most: ${DEFAULT-VALUE}.")
    private int orders;

    @Option(
            names = "--rate",
            defaultValue = "0",
            description = "Webhooks per second, whether or not they are answered; 0, the default, sends the next one"
                    + " on a connection when the one before is answered.")
    private double rate;

    @Option(names = "--connections", defaultValue = "64", description = "Keep-alive connections: ${DEFAULT-VALUE}.")
    private int connections;

    @Option(
            names = "--strategy",
            defaultValue = "supplied",
            description = "Who numbers sales orders: supplied (the engine) or generated (D365).")
    private String strategy = "supplied";

    @Option(
            names = "--warmup",
            defaultValue = "10",
            description = "Seconds of warm-up, the same for all: ${DEFAULT-VALUE}.")
    private int warmup;

    @Option(
            names = "--warmup-orders",
            defaultValue = "60000",
            description = "New orders of the engine's warm-up at most: ${DEFAULT-VALUE}.")
    private int warmupOrders;

    @Option(
            names = "--drain",
            defaultValue = "300",
            description = "Seconds that the engine may take to come to rest: ${DEFAULT-VALUE}.")
    private int drain;

    @Option(names = "--seed", defaultValue = "1", description = "Chooses the orders: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description =
                    "An empty PostgreSQL database, postgresql://user:password@host:port/name; else one is started.")
    private Optional<String> database = Optional.empty();

    /** What was chosen, for a report: with it a run can be repeated. */
    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("seconds", seconds);
        figures.put("orders", orders);
        figures.put("rate", rate);
        figures.put("connections", connections);
        figures.put("strategy", strategy);
        figures.put("warmup", warmup);
        figures.put("warmupOrders", warmupOrders);
        figures.put("seed", seed);
        figures.put("ownDatabase", database.isEmpty());
        return figures;
    }

    Plan plan(CommandSpec spec) {
        within(spec, "--seconds", seconds, 1, 3_600);
        within(spec, "--orders", orders, 1, 2_000_000);
        within(spec, "--connections", connections, 1, 1_000);
        within(spec, "--rate", rate, 0, 1_000_000);
        if (!strategy.equals("supplied") && !strategy.equals("generated")) {
            throw new ParameterException(spec.commandLine(), "--strategy is supplied or generated.");
        }
        return new Plan(Duration.ofSeconds(seconds), orders, rate, connections, strategy);
    }

    Plan.Frame frame(CommandSpec spec) {
        within(spec, "--warmup", warmup, 0, 600);
        within(spec, "--warmup-orders", warmupOrders, 1, 1_000_000);
        within(spec, "--drain", drain, 1, 7_200);
        database.filter(url -> !isUrl(url)).ifPresent(url -> {
            throw new ParameterException(
                    spec.commandLine(), "--database is postgresql://user:password@host:port/name.");
        });
        return new Plan.Frame(
                new Plan.Warmup(Duration.ofSeconds(warmup), warmupOrders), Duration.ofSeconds(drain), seed, database);
    }

    private static boolean isUrl(String url) {
        try {
            URI uri = URI.create(url);
            return "postgresql".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getPath() != null
                    && uri.getPath().length() > 1;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** Refuses what is out of bounds. */
    static void within(CommandSpec spec, String option, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new ParameterException(
                    spec.commandLine(), option + " is from " + text(least) + " to " + text(most) + ".");
        }
    }

    private static String text(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}
