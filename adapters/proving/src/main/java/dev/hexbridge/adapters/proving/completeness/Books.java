package dev.hexbridge.adapters.proving.completeness;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.proving.scene.EngineUnit;
import dev.hexbridge.adapters.proving.stage.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Asks the engine in service where every order stands. */
final class Books {

    private static final String PATH = "/api/v1/reconciliation";

    private final Stage stage;
    private final Instant from;

    Books(Stage stage, Instant from) {
        this.stage = stage;
        this.from = from;
    }

    /**
     * What it said.
     *
     * @param states how many orders are in each state
     * @param missing those that are missing
     */
    record Said(Map<String, Integer> states, Set<String> missing) {}

    Said compare() throws IOException {
        return all(false);
    }

    /** What is missing is read anew. */
    Said heal() throws IOException {
        return all(true);
    }

    private Said all(boolean heal) throws IOException {
        EngineUnit.Ready ready = stage.fleet().serving().engine().ready().orElseThrow();
        String token = Files.readString(Path.of(ready.addresses().getOrDefault("token", "")))
                .strip();
        String base = ready.addresses().get("admin") + PATH + (heal ? "/heal" : "");
        String window = "?from=" + from + "&to=" + Instant.now().plusSeconds(5);
        Map<String, String> states = new TreeMap<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            String url = base + window + next.get();
            JsonNode page =
                    heal ? stage.http().post(url, "{}", token) : stage.http().get(url, token);
            page.path("items")
                    .forEach(order -> states.put(
                            order.path("entity").asText(), order.path("state").asText()));
            next = Optional.ofNullable(page.path("next").textValue()).map(cursor -> "&cursor=" + cursor);
        }
        return said(states);
    }

    private static Said said(Map<String, String> states) {
        Said said = new Said(new TreeMap<>(), new TreeSet<>());
        states.forEach((order, state) -> {
            said.states().merge(state, 1, Integer::sum);
            if (state.equals("missing")) {
                said.missing().add(order);
            }
        });
        return said;
    }
}
