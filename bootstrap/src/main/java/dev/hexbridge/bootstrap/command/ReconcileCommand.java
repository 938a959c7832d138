package dev.hexbridge.bootstrap.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = {
            "Tells where every order of a time stands, asking the shops and the engine that runs: posted, held,",
            "skipped, in flight or missing. What is missing is named and read anew, unless --look is given.",
            "The engine is the one at HEXBRIDGE_URL, with the token in HEXBRIDGE_TOKEN_FILE;",
            "else the one of the data directory."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing is missing and nothing waits for a person",
            "1:something is missing (read anew or not) or held, or somebody did not answer",
            "2:used wrongly"
        })
final class ReconcileCommand implements Callable<Integer> {

    private static final String PATH = "/api/v1/reconciliation";

    private final Terminal terminal;

    @Option(
            names = "--since",
            required = true,
            paramLabel = "T",
            converter = Moment.class,
            description = "The first moment, such as 2026-03-10T00:00:00Z.")
    private OffsetDateTime since = OffsetDateTime.MIN;

    @Option(
            names = "--until",
            paramLabel = "T",
            converter = Moment.class,
            description = "The end, not included; a minute ago without it: what came since may be on its way.")
    private Optional<OffsetDateTime> until = Optional.empty();

    @Option(names = "--look", description = "Looks only: nothing is read anew.")
    private boolean look;

    @Option(names = "--json", description = "Every order with its state, as one JSON document.")
    private boolean json;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "The data directory of the engine.")
    private Optional<Path> dataDirectory = Optional.empty();

    ReconcileCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A moment with its offset. */
    static final class Moment implements ITypeConverter<OffsetDateTime> {

        @Override
        public OffsetDateTime convert(String value) {
            try {
                return OffsetDateTime.parse(value);
            } catch (DateTimeParseException malformed) {
                throw new TypeConversionException("'" + value + "' is no moment such as 2026-03-10T00:00:00Z");
            }
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        if (until.filter(end -> !since.isBefore(end)).isPresent()) {
            terminal.err().println("--since has to lie before --until.");
            terminal.err().flush();
            return Terminal.MISUSED;
        }
        EngineCall engine = new EngineCall(terminal, dataDirectory);
        ReconciledOrders orders = new ReconciledOrders();
        Optional<String> next = Optional.of(query(until.map(OffsetDateTime::toString)));
        while (next.isPresent()) {
            Optional<JsonNode> page = asked(engine, next.get());
            if (page.isEmpty()) {
                return Terminal.FAILED;
            }
            orders.add(page.get());
            next = orders.next().map(cursor -> query(Optional.of(orders.to())) + "&cursor=" + cursor);
        }
        (json ? orders.json() : orders.text(!look)).forEach(terminal.out()::println);
        terminal.out().flush();
        return orders.isWhole() ? Terminal.DONE : Terminal.FAILED;
    }

    private Optional<JsonNode> asked(EngineCall engine, String query) throws InterruptedException {
        return look
                ? engine.get(PATH + query)
                : engine.post(PATH + "/heal" + query, JsonNodeFactory.instance.objectNode());
    }

    /** The end is asked for once: all pages are of one window. */
    private String query(Optional<String> to) {
        return "?from=" + encoded(since.toString())
                + to.map(end -> "&to=" + encoded(end)).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
