package dev.hexbridge.bootstrap.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hexbridge.application.port.outbound.History.Step;
import dev.hexbridge.application.port.outbound.History.Timeline;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "timeline",
        mixinStandardHelpOptions = true,
        description = {
            "Tells each step of one order, in both systems, asking the engine that runs.",
            "The engine is the one at HEXBRIDGE_URL, with the token in HEXBRIDGE_TOKEN_FILE;",
            "else the one of the data directory."
        })
final class TimelineCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Terminal terminal;

    @Parameters(
            paramLabel = "Q",
            description =
                    "An order number, an id of the shop, a number of the ERP, an e-mail address or a phone number.")
    private String term = "";

    @Option(names = "--data-dir", paramLabel = "DIR", description = "The data directory of the engine.")
    private Optional<Path> dataDirectory = Optional.empty();

    TimelineCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            HttpResponse<String> answer = ask();
            return answer.statusCode() == 200 ? show(answer.body()) : refuse(answer);
        } catch (IOException unreachable) {
            terminal.err()
                    .println("The engine cannot be asked: " + unreachable + ". Does it run, and is this its data"
                            + " directory: " + directory() + "?");
            terminal.err().flush();
            return Terminal.FAILED;
        }
    }

    private HttpResponse<String> ask() throws IOException, InterruptedException {
        Map<String, String> environment = terminal.environment();
        String url = environment.containsKey("HEXBRIDGE_URL")
                ? environment.get("HEXBRIDGE_URL")
                : Files.readString(OperationsUrl.file(directory())).strip();
        Path tokenFile = Optional.ofNullable(environment.get("HEXBRIDGE_TOKEN_FILE"))
                .map(Path::of)
                .orElse(directory().resolve("operations.token"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(url + "/api/v1/timeline?q=" + URLEncoder.encode(term, StandardCharsets.UTF_8)))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + Files.readString(tokenFile).strip())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private Path directory() {
        return dataDirectory.orElseGet(
                () -> Path.of(terminal.environment().getOrDefault("HEXBRIDGE_DATA_DIR", ".hexbridge")));
    }

    private int show(String body) throws IOException {
        Timeline timeline = read(new JsonMapper().readTree(body));
        if (timeline.steps().isEmpty()) {
            terminal.out().println("Nothing is known of \"" + term + "\".");
        }
        Story.lines(timeline).forEach(terminal.out()::println);
        terminal.out().flush();
        return Terminal.DONE;
    }

    private static Timeline read(JsonNode json) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : json.path("steps")) {
            Map<String, String> details = new TreeMap<>();
            step.path("detail")
                    .properties()
                    .forEach(detail ->
                            details.put(detail.getKey(), detail.getValue().asText()));
            steps.add(new Step(
                    Instant.parse(step.path("at").asText()),
                    step.path("entity").asText(),
                    step.path("system").asText(),
                    step.path("what").asText(),
                    step.path("result").asText(),
                    details));
        }
        return new Timeline(List.of(), steps);
    }

    private int refuse(HttpResponse<String> answer) {
        terminal.err().println("The engine answered " + answer.statusCode() + ": " + answer.body());
        terminal.err().flush();
        return Terminal.FAILED;
    }
}
