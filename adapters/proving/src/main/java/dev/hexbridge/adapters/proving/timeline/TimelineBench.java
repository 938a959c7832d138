package dev.hexbridge.adapters.proving.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.embeddedpostgres.EmbeddedPostgresAdapter;
import dev.hexbridge.adapters.embeddedpostgres.EmbeddedPostgresSettings;
import dev.hexbridge.adapters.proving.engine.Doors;
import dev.hexbridge.adapters.proving.engine.EngineProcess;
import dev.hexbridge.adapters.proving.engine.Quiescence;
import dev.hexbridge.adapters.proving.figures.Spread;
import dev.hexbridge.adapters.proving.history.Multiplication;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Asks an engine for the timelines of real orders, first beside few others, then beside very many, in one run.
 *
 * @param launcher starts the engine
 * @param directory where everything is kept
 * @param tell takes the progress
 */
public record TimelineBench(Path launcher, Path directory, Consumer<String> tell) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * What was measured.
     *
     * @param orders how many orders the tables held at the end
     * @param few the times beside few orders
     * @param many the times beside all
     */
    public record Result(long orders, Spread few, Spread many) {}

    /**
     * Measures.
     *
     * @param seeds how many orders the engine itself brings to D365; each is asked for once before and once after
     * @param orders how many orders the tables hold at the end, at least
     */
    public Result run(int seeds, int orders) throws IOException, SQLException {
        int copies = Math.max(1, (int) Math.ceil((double) orders / seeds) - 1);
        try (EmbeddedPostgresAdapter server =
                EmbeddedPostgresAdapter.start(EmbeddedPostgresSettings.in(directory.resolve("postgres")))) {
            List<String> terms;
            Spread few;
            try (EngineProcess engine = start(server);
                    Doors doors = new Doors(engine)) {
                tell.accept("placing " + seeds + " orders");
                terms = Orders.place(doors, seeds);
                Quiescence.await(doors, PATIENCE);
                few = asked(doors, terms);
            }
            tell.accept("beside " + seeds + " orders: " + few);
            tell.accept("copying them " + copies + " times");
            Multiplication.copies(server.url(), copies);
            try (EngineProcess engine = start(server);
                    Doors doors = new Doors(engine)) {
                Spread many = asked(doors, terms);
                long total = (long) seeds * (copies + 1);
                tell.accept("beside " + total + " orders: " + many);
                return new Result(total, few, many);
            }
        }
    }

    private EngineProcess start(EmbeddedPostgresAdapter server) throws IOException {
        Map<String, String> environment = Map.of(
                "HEXBRIDGE_DATABASE_URL",
                server.url(),
                "HEXBRIDGE_DATA_DIR",
                directory.resolve("data").toString(),
                "HEXBRIDGE_HTTP_PORT",
                "0",
                "HEXBRIDGE_ADMIN_PORT",
                "0");
        return EngineProcess.start(launcher, directory, List.of("sandbox", "--orders-per-minute=0"), environment);
    }

    private static Spread asked(Doors doors, List<String> terms) throws IOException {
        List<Duration> times = new ArrayList<>();
        for (String term : terms) {
            String path = "/api/v1/timeline?q=" + URLEncoder.encode(term, StandardCharsets.UTF_8);
            long began = System.nanoTime();
            JsonNode timeline = doors.operations(path);
            times.add(Duration.ofNanos(System.nanoTime() - began));
            if (timeline.path("steps").isEmpty()) {
                throw new IOException("nothing is known under " + term);
            }
        }
        return Spread.of(times);
    }
}
