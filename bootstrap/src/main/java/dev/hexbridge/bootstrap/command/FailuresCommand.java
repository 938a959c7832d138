package dev.hexbridge.bootstrap.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "failures",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what waits for a person, like failures as one group: who must act and what to do,",
            "asking the engine that runs. With --retry it tries all of a group again.",
            "The engine is the one at HEXBRIDGE_URL, with the token in HEXBRIDGE_TOKEN_FILE;",
            "else the one of the data directory."
        })
final class FailuresCommand implements Callable<Integer> {

    private static final String PATH = "/api/v1/failures";

    private final Terminal terminal;

    @Option(names = "--retry", paramLabel = "GROUP", description = "Tries all members of this group again.")
    private Optional<String> retry = Optional.empty();

    @Option(names = "--approve", description = "With --retry: members that are held are approved.")
    private boolean approve;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "The data directory of the engine.")
    private Optional<Path> dataDirectory = Optional.empty();

    FailuresCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        EngineCall engine = new EngineCall(terminal, dataDirectory);
        if (retry.isPresent() && !retry.get().matches("[0-9a-f]{16}")) {
            terminal.err().println("A group's id has 16 hexadecimal digits, as listed without --retry.");
            terminal.err().flush();
            return Terminal.MISUSED;
        }
        return retry.isPresent() ? retry(engine, retry.get()) : list(engine);
    }

    private int list(EngineCall engine) throws InterruptedException {
        Optional<String> next = Optional.of("");
        int shown = 0;
        while (next.isPresent()) {
            Optional<JsonNode> page = engine.get(PATH + next.get());
            if (page.isEmpty()) {
                return Terminal.FAILED;
            }
            page.get().path("items").forEach(this::show);
            shown += page.get().path("items").size();
            next = Optional.of(page.get().path("next").asText(""))
                    .filter(cursor -> !cursor.isEmpty())
                    .map(cursor -> "?cursor=" + cursor);
        }
        if (shown == 0) {
            terminal.out().println("Nothing waits for a person.");
        }
        terminal.out().flush();
        return Terminal.DONE;
    }

    private void show(JsonNode group) {
        JsonNode problem = group.path("problem");
        terminal.out()
                .printf(
                        "%s  %s  %d at %s since %s%n    %s%n    %s: %s%n    %s%n",
                        group.path("id").asText(),
                        problem.path("kind").asText(),
                        group.path("members").asLong(),
                        group.path("place").asText(),
                        group.path("oldest").asText(),
                        problem.path("text").asText(),
                        problem.path("actor").asText(),
                        problem.path("remedy").asText(),
                        problem.path("docs").asText());
    }

    private int retry(EngineCall engine, String group) throws InterruptedException {
        JsonNode wish = JsonNodeFactory.instance.objectNode().put("approve", approve);
        Optional<JsonNode> answer = engine.post(PATH + "/" + group + "/retry", wish);
        answer.ifPresent(it -> {
            String more = it.path("more").asBoolean() ? "; there are more: ask again" : "";
            terminal.out().println(it.path("woken").asLong() + " are tried again" + more + ".");
            terminal.out().flush();
        });
        return answer.isPresent() ? Terminal.DONE : Terminal.FAILED;
    }
}
