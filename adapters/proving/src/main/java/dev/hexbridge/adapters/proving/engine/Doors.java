package dev.hexbridge.adapters.proving.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Asks an engine over its doors, and its emulated peers over theirs. Blocks. */
public final class Doors implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final EngineProcess engine;
    private final String token;

    /** The doors of an engine that is ready. */
    public Doors(EngineProcess engine) throws IOException {
        this.engine = engine;
        this.token = Files.readString(Path.of(engine.address("token"))).strip();
    }

    /** Asks the operations API. */
    public JsonNode operations(String path) throws IOException {
        return answer(request(engine.address("admin") + path)
                .header("Authorization", "Bearer " + token)
                .build());
    }

    /** Asks the emulated D365. */
    public JsonNode erp(String path) throws IOException {
        return answer(request(engine.address("dynamics") + path).build());
    }

    /** Has the emulated shop do something. */
    public JsonNode shop(String path, String body) throws IOException {
        return answer(request(engine.address("shopify") + path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
    }

    private JsonNode answer(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException(request.uri().getPath() + " answered " + answer.statusCode() + ": "
                        + answer.body().lines().findFirst().orElse(""));
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
