package dev.hexbridge.bootstrap.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.statement.Statement;
import dev.hexbridge.domain.statement.StatementRow;
import dev.hexbridge.domain.statement.StatementRow.Kind;
import dev.hexbridge.domain.statement.StatementRow.What;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "statement",
        mixinStandardHelpOptions = true,
        description = {
            "Tells a day's money by currency and gateway, tied to the cent: what the shops ask for, beside the documents",
            "that D365 holds now, and what they took and refunded. Every order that differs is named with its reason.",
            "The engine is the one at HEXBRIDGE_URL, with the token in HEXBRIDGE_TOKEN_FILE;",
            "else the one of the data directory."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:both sides say the same", "1:they differ, or somebody did not answer", "2:used wrongly"})
final class StatementCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--day", required = true, paramLabel = "D", description = "The day, such as 2026-03-10.")
    private LocalDate day = LocalDate.MIN;

    @Option(names = "--zone", required = true, paramLabel = "Z", description = "Where it is that day: Europe/Berlin.")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(names = "--csv", paramLabel = "FILE", description = "Writes sums and differences to this file too.")
    private Optional<Path> csv = Optional.empty();

    @Option(names = "--data-dir", paramLabel = "DIR", description = "The data directory of the engine.")
    private Optional<Path> dataDirectory = Optional.empty();

    StatementCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        EngineCall engine = new EngineCall(terminal, dataDirectory);
        String path =
                "/api/v1/statement?day=" + day + "&zone=" + URLEncoder.encode(zone.getId(), StandardCharsets.UTF_8);
        List<StatementRow> rows = new ArrayList<>();
        Set<String> unasked = new TreeSet<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            Optional<JsonNode> page = engine.get(path + next.get());
            if (page.isEmpty()) {
                return Terminal.FAILED;
            }
            page.get().path("items").forEach(item -> rows.add(row(item)));
            page.get().path("unasked").forEach(name -> unasked.add(name.asText()));
            next = Optional.ofNullable(page.get().path("next").textValue()).map(cursor -> "&cursor=" + cursor);
        }
        return told(Statement.of(rows), unasked);
    }

    private int told(Statement statement, Set<String> unasked) {
        StatementSheet sheet = new StatementSheet(day, zone, statement);
        sheet.text().forEach(terminal.out()::println);
        unasked.forEach(name -> terminal.out().println("Not asked, and its money is not told: " + name));
        terminal.out().flush();
        boolean written = csv.isEmpty() || written(csv.get(), sheet);
        return written && unasked.isEmpty() && statement.isTied() ? Terminal.DONE : Terminal.FAILED;
    }

    private boolean written(Path file, StatementSheet sheet) {
        try {
            Files.writeString(file, sheet.csv());
            return true;
        } catch (IOException unwritable) {
            terminal.err().println(file + " cannot be written: " + unwritable);
            terminal.err().flush();
            return false;
        }
    }

    private static StatementRow row(JsonNode item) {
        String currency = item.path("currency").asText();
        What what = new What(
                Kind.ofToken(item.path("kind").asText()),
                item.path("order").asText(),
                item.path("number").asText(),
                item.path("subject").asText());
        return new StatementRow(
                what,
                item.path("gateway").asText(),
                Money.of(item.path("shop").asText(), currency),
                Optional.ofNullable(item.path("target").textValue()).map(amount -> Money.of(amount, currency)),
                Optional.ofNullable(item.path("reason").textValue()));
    }
}
