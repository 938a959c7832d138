package dev.hexbridge.adapters.proving.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks over HTTP and reads JSON. Blocks. */
public final class Http implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public JsonNode get(String url) throws IOException {
        return answer(request(url).build());
    }

    public JsonNode get(String url, String token) throws IOException {
        return answer(request(url).header("Authorization", "Bearer " + token).build());
    }

    public JsonNode post(String url, String json) throws IOException {
        return answer(request(url)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** With a token of the operations API. */
    public JsonNode post(String url, String json, String token) throws IOException {
        return answer(request(url)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    public JsonNode put(String url, String json) throws IOException {
        return answer(request(url)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    public void delete(String url) throws IOException {
        var unused = answer(request(url).DELETE().build());
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
    }

    /** The answer whatever its status: health is told with 503 too. */
    public JsonNode health(String url, String token) throws IOException {
        return answer(request(url).header("Authorization", "Bearer " + token).build(), 503);
    }

    private JsonNode answer(HttpRequest request) throws IOException {
        return answer(request, 200);
    }

    private JsonNode answer(HttpRequest request, int accepted) throws IOException {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300 && answer.statusCode() != accepted) {
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
