package dev.hexbridge.bootstrap.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.application.port.outbound.Checkup.Finding;
import dev.hexbridge.application.port.outbound.Checkup.Grade;
import dev.hexbridge.bootstrap.settings.Settings;
import dev.hexbridge.bootstrap.wiring.Examination;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Examines everything that the settings name, and says what to change: database, data directory, documents,",
            "each connection, the webhooks' public address. Needs no running engine, and writes nothing to the peers."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nothing is faulty", "1:something is faulty", "2:used wrongly, or the settings have faults"})
final class DoctorCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--config", paramLabel = "FILE", description = "The file of settings.")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--json", description = "Tell the findings as JSON.")
    private boolean json;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = Given.settings(terminal, config);
        if (settings.isEmpty()) {
            return Terminal.MISUSED;
        }
        Vertx vertx = Vertx.vertx();
        Examination.of(vertx, settings.get(), terminal.environment()).onComplete(examined -> {
            int code = examined.succeeded() ? tell(examined.result()) : fail(examined.cause());
            vertx.close().onComplete(closed -> terminal.exit().accept(code));
        });
        return Terminal.LATER;
    }

    private int fail(Throwable cause) {
        terminal.err().println("The examination broke off: " + cause);
        terminal.err().flush();
        return Terminal.FAILED;
    }

    private int tell(Map<String, List<Finding>> findings) {
        if (json) {
            terminal.out().println(json(findings).toPrettyString());
        } else {
            findings.forEach((what, found) -> {
                terminal.out().println(what);
                found.forEach(this::tell);
            });
            terminal.out().println(summary(findings));
        }
        terminal.out().flush();
        return count(findings, Grade.FAULTY) == 0 ? Terminal.DONE : Terminal.FAILED;
    }

    private void tell(Finding finding) {
        terminal.out()
                .println(String.format(
                        "  %-8s %s: %s",
                        finding.grade().name().toLowerCase(Locale.ROOT), finding.point(), finding.text()));
        if (finding.grade() != Grade.GOOD) {
            finding.remedy().ifPresent(remedy -> terminal.out().println("           -> " + remedy));
        }
    }

    private static String summary(Map<String, List<Finding>> findings) {
        return String.format(
                "%d good, %d doubtful, %d faulty, %d not seen",
                count(findings, Grade.GOOD),
                count(findings, Grade.DOUBTFUL),
                count(findings, Grade.FAULTY),
                count(findings, Grade.UNSEEN));
    }

    private static long count(Map<String, List<Finding>> findings, Grade grade) {
        return findings.values().stream()
                .flatMap(List::stream)
                .filter(finding -> finding.grade() == grade)
                .count();
    }

    private static ObjectNode json(Map<String, List<Finding>> findings) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("format", 1);
        ArrayNode list = node.putArray("findings");
        findings.forEach((what, found) -> found.forEach(finding -> {
            ObjectNode item = list.addObject()
                    .put("examined", what)
                    .put("point", finding.point())
                    .put("grade", finding.grade().name().toLowerCase(Locale.ROOT))
                    .put("text", finding.text());
            finding.remedy().ifPresent(remedy -> item.put("remedy", remedy));
        }));
        return node;
    }
}
