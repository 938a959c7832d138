package dev.hexbridge.adapters.proving.scenario;

import dev.hexbridge.adapters.proving.figures.Paired;
import dev.hexbridge.adapters.proving.history.Multiplication;
import dev.hexbridge.adapters.proving.run.EngineRun;
import dev.hexbridge.adapters.proving.run.Measured;
import dev.hexbridge.adapters.proving.run.Plan;
import dev.hexbridge.adapters.proving.run.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What years of work cost: one engine with an empty journal and one with a full one, each over a server of its own, are
 * measured in turn.
 *
 * @param launcher starts the engines
 * @param directory where everything is kept
 * @param tell takes the progress
 */
public record Growth(Path launcher, Path directory, Consumer<String> tell) {

    private static final String RECEIPTS = "select count(*) from inbox_log";

    /**
     * Measures; all figures by name.
     *
     * @param receipts older receipts at least, with links, history and search terms in proportion
     * @param runs how many pairs of runs
     */
    public Map<String, Object> run(Plan plan, Plan.Frame frame, long receipts, int runs)
            throws IOException, SQLException {
        try (Site empty = Site.open(launcher, directory.resolve("empty"), frame.database());
                Site full = empty.beside(directory.resolve("full"))) {
            Ground ground = new Ground(empty, plan, frame, tell);
            long held = fill(ground, full, receipts);
            try (EngineRun without = ground.engine(empty);
                    EngineRun with = ground.engine(full)) {
                Map<String, Object> figures = new LinkedHashMap<>();
                figures.put("receipts", held);
                measure(ground, without, with, runs).forEach((name, pairs) -> figures.put(name, pairs.figures()));
                return figures;
            }
        }
    }

    /** Lets an engine write a small history, multiplies it, and starts the server again. */
    private long fill(Ground ground, Site site, long receipts) throws IOException, SQLException {
        ground.engine(site).close();
        long seeds = site.database().number(RECEIPTS);
        int copies = (int) Math.min(Integer.MAX_VALUE, Math.max(1, Math.ceilDiv(receipts, seeds)));
        tell.accept("copying " + seeds + " receipts " + copies + " times");
        Multiplication.copies(site.url(), copies);
        site.database().execute("vacuum (analyze)");
        site.restartDatabase();
        return site.database().number(RECEIPTS);
    }

    private Map<String, Paired> measure(Ground ground, EngineRun without, EngineRun with, int runs)
            throws IOException, SQLException {
        Paired ingest = new Paired();
        Paired orderToCash = new Paired();
        for (int run = 1; run <= runs; run++) {
            // Who comes second finds the machine warmer: they take turns.
            boolean plainFirst = run % 2 == 1;
            Measured first = ground.measure(plainFirst ? without : with);
            Measured second = ground.measure(plainFirst ? with : without);
            Measured plain = plainFirst ? first : second;
            Measured grown = plainFirst ? second : first;
            ingest.add(plain.sent().ackedPerSecond(), grown.sent().ackedPerSecond());
            orderToCash.add(plain.ordersPerSecond(), grown.ordersPerSecond());
            tell.accept("pair %d of %d: %,.0f orders per second without, %,.0f with"
                    .formatted(run, runs, plain.ordersPerSecond(), grown.ordersPerSecond()));
        }
        Map<String, Paired> pairs = new LinkedHashMap<>();
        pairs.put("ingest", ingest);
        pairs.put("orderToCash", orderToCash);
        return pairs;
    }
}
