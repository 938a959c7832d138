package dev.hexbridge.adapters.proving.completeness;

import dev.hexbridge.adapters.proving.drive.Buyers;
import dev.hexbridge.adapters.proving.scene.Berth;
import dev.hexbridge.adapters.proving.scene.Shopfront;
import dev.hexbridge.adapters.proving.stage.Stage;
import dev.hexbridge.adapters.proving.torture.Quiet;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One run: people order, edit and cancel while webhooks are lost and engines killed; then a reconciliation is asked what
 * is missing, heals it, and is asked again. Nobody sweeps.
 *
 * @param directory an empty folder, for everything
 * @param tell takes the progress
 */
public record Completeness(Path directory, Consumer<String> tell) {

    private static final String SETTLE_WINDOW_MS = "14000";
    private static final double ORDERS_PER_SECOND = 15;
    private static final Duration UP_AGAIN = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofMinutes(4);
    private static final int LEAST_MS = 1_000;
    private static final int MOST_MS = 3_000;

    /**
     * What to do.
     *
     * @param kills how often the engine is killed
     * @param lost which share of webhooks is lost, as a decimal
     * @param seed what all chance follows
     */
    public record Plan(int kills, String lost, long seed) {}

    /**
     * What came of it.
     *
     * @param orders how many orders were placed
     * @param kills how many engines were killed
     * @param truth which orders were missing, told past the engine
     * @param named which ones the engine named
     * @param left which ones it named after the healing
     * @param states how many orders are in each state in the end
     */
    public record Outcome(
            int orders,
            int kills,
            Set<String> truth,
            Set<String> named,
            Set<String> left,
            Map<String, Integer> states) {

        /** Whether exactly what was missing was named, something was, and nothing is any more. */
        public boolean holds() {
            int told = states.values().stream().mapToInt(Integer::intValue).sum();
            return !truth.isEmpty() && truth.equals(named) && left.isEmpty() && told == orders;
        }
    }

    /** Runs a plan. */
    public Outcome run(Plan plan) throws IOException, SQLException, InterruptedException {
        Instant from = Instant.now().minusSeconds(60);
        List<String> words = List.of(SETTLE_WINDOW_MS, "none");
        try (Stage stage = new Stage(directory, plan.seed(), words, Shopfront.Sweeping.NEVER).open()) {
            lose(stage, plan.lost());
            List<Buyers.Order> orders;
            try (Buyers buyers = new Buyers(stage.emulators().shops(), plan.seed(), ORDERS_PER_SECOND)) {
                kill(stage, plan);
                orders = buyers.goHome();
            }
            Quiet.come(stage, QUIET);
            lose(stage, "0");
            Quiet.come(stage, QUIET);
            return judged(stage, plan, orders, new Books(stage, from));
        }
    }

    private static Outcome judged(Stage stage, Plan plan, List<Buyers.Order> orders, Books books)
            throws IOException, SQLException, InterruptedException {
        Set<String> truth = Truth.missing(stage, orders);
        Set<String> named = books.compare().missing();
        books.heal();
        Quiet.come(stage, QUIET);
        Books.Said after = books.compare();
        return new Outcome(orders.size(), plan.kills(), truth, named, after.missing(), after.states());
    }

    private static void lose(Stage stage, String rate) throws IOException {
        for (Shopfront front : stage.emulators().shops()) {
            stage.http().put(front.shop().url() + "/_faults", "{\"lostWebhooks\":{\"rate\":" + rate + "}}");
        }
    }

    private void kill(Stage stage, Plan plan) throws IOException, InterruptedException {
        SplittableRandom dice = new SplittableRandom(plan.seed());
        for (int i = 1; i <= plan.kills(); i++) {
            TimeUnit.MILLISECONDS.sleep(dice.nextInt(LEAST_MS, MOST_MS));
            Berth berth = stage.fleet().serving();
            berth.engine().kill();
            String took = stage.fleet()
                    .awaitSuccessor(berth, UP_AGAIN)
                    .map(time -> time.toMillis() + " ms")
                    .orElse("too long");
            tell.accept("kill " + i + " of " + plan.kills() + ": another engine served after " + took);
        }
        TimeUnit.MILLISECONDS.sleep(MOST_MS);
    }
}
