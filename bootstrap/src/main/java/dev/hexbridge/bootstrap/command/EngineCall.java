package dev.hexbridge.bootstrap.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the engine that runs: the one at HEXBRIDGE_URL with the token in HEXBRIDGE_TOKEN_FILE, else the one of the data
 * directory. Waits for the answer; what goes wrong is told on the terminal.
 */
final class EngineCall {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Terminal terminal;
    private final Path directory;

    EngineCall(Terminal terminal, Optional<Path> dataDirectory) {
        this.terminal = terminal;
        this.directory = dataDirectory.orElseGet(
                () -> Path.of(terminal.environment().getOrDefault("HEXBRIDGE_DATA_DIR", ".hexbridge")));
    }

    /** The answer to a question; empty where there was none, which has been told. */
    Optional<JsonNode> get(String path) throws InterruptedException {
        return ask(path, HttpRequest.newBuilder().GET());
    }

    /** The answer to a wish; empty where it was refused, which has been told. */
    Optional<JsonNode> post(String path, JsonNode body) throws InterruptedException {
        return ask(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    private Optional<JsonNode> ask(String path, HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> answer = send(path, request);
            if (answer.statusCode() / 100 == 2) {
                return Optional.of(new JsonMapper().readTree(answer.body()));
            }
            return complain("The engine answered " + answer.statusCode() + ": " + answer.body());
        } catch (IOException unreachable) {
            return complain("The engine cannot be asked: " + unreachable + ". Does it run, and is this its data"
                    + " directory: " + directory + "?");
        }
    }

    private HttpResponse<String> send(String path, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        Map<String, String> environment = terminal.environment();
        String url = environment.containsKey("HEXBRIDGE_URL")
                ? environment.get("HEXBRIDGE_URL")
                : Files.readString(OperationsUrl.file(directory)).strip();
        Path tokenFile = Optional.ofNullable(environment.get("HEXBRIDGE_TOKEN_FILE"))
                .map(Path::of)
                .orElse(directory.resolve("operations.token"));
        HttpRequest complete = request.uri(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + Files.readString(tokenFile).strip())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(complete, HttpResponse.BodyHandlers.ofString());
        }
    }

    private Optional<JsonNode> complain(String text) {
        terminal.err().println(text);
        terminal.err().flush();
        return Optional.empty();
    }
}
