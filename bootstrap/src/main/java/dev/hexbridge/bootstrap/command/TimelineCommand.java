package dev.hexbridge.bootstrap.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.application.port.outbound.History.Step;
import dev.hexbridge.application.port.outbound.History.Timeline;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        String query = "?q=" + URLEncoder.encode(term, StandardCharsets.UTF_8);
        return new EngineCall(terminal, dataDirectory)
                .get("/api/v1/timeline" + query)
                .map(this::show)
                .orElse(Terminal.FAILED);
    }

    private int show(JsonNode answer) {
        Timeline timeline = read(answer);
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
}
