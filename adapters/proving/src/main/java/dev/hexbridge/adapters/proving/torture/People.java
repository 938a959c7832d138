package dev.hexbridge.adapters.proving.torture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hexbridge.adapters.proving.scene.EngineUnit;
import dev.hexbridge.adapters.proving.stage.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Operators who look at what waits for them.
 *
 * @param stage where they are
 */
record People(Stage stage) {

    private static final int SOME = 5;
    private static final JsonMapper JSON = new JsonMapper();

    /** They have some dead letters tried again; those for which they were told that it was done. */
    List<String> replaySome() throws IOException, InterruptedException {
        EngineUnit.Ready engine =
                stage.fleet().serving().engine().ready().orElseThrow(() -> new IOException("no engine is ready"));
        String address = engine.addresses().getOrDefault("admin", "");
        String token = Files.readString(Path.of(engine.addresses().getOrDefault("token", "")))
                .strip();
        List<String> replayed = new ArrayList<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest list = request(address + "/api/v1/dead-letters?limit=" + SOME, token)
                    .GET()
                    .build();
            JsonNode letters = JSON.readTree(
                    http.send(list, HttpResponse.BodyHandlers.ofString()).body());
            for (JsonNode letter : letters.path("items")) {
                String id = letter.path("id").asText();
                HttpRequest replay = request(address + "/api/v1/dead-letters/" + id + "/replay", token)
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build();
                if (http.send(replay, HttpResponse.BodyHandlers.ofString()).statusCode() < 300) {
                    replayed.add(id);
                }
            }
        }
        return replayed;
    }

    private static HttpRequest.Builder request(String url, String token) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }
}
