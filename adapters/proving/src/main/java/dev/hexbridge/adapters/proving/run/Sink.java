package dev.hexbridge.adapters.proving.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.proving.engine.Http;
import dev.hexbridge.adapters.proving.engine.Quiescence;
import java.io.IOException;
import java.time.Duration;

/**
 * The sink of a yardstick, as its measurement sees it.
 *
 * @param http asks it
 * @param url its address
 */
record Sink(Http http, String url) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int STILL = 3;

    /** Its count, once nothing more comes for a while. */
    JsonNode settled() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode seen = count();
        for (int still = 0; still < STILL; ) {
            if (System.nanoTime() > end) {
                throw new IOException("the sink does not come to rest");
            }
            Quiescence.pause();
            JsonNode now = count();
            still = now.equals(seen) ? still + 1 : 0;
            seen = now;
        }
        return seen;
    }

    private JsonNode count() throws IOException {
        return http.get(url + "/_count");
    }
}
