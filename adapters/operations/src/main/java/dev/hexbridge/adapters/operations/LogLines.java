package dev.hexbridge.adapters.operations;

import dev.hexbridge.application.port.outbound.Deliveries.Attempt;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.spi.LoggingEventBuilder;

/** What the log says, as key-value pairs. */
final class LogLines {

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029\"]");

    private LogLines() {}

    static void attempted(Logger log, Attempt attempt, int attemptsInARow) {
        LoggingEventBuilder line = log.atInfo()
                .addKeyValue("key", plain(attempt.key().text()))
                .addKeyValue("receipt", attempt.snapshot().text())
                .addKeyValue("step", attempt.step().token())
                .addKeyValue("result", attempt.result().token())
                .addKeyValue("attempt", attemptsInARow)
                .addKeyValue("tookMillis", attempt.took().toMillis());
        if (attempt.targetId().isPresent()) {
            line = line.addKeyValue("targetId", plain(attempt.targetId().get()));
        }
        if (attempt.failure().isPresent()) {
            line = line.addKeyValue("failure", attempt.failure().get().kind().token());
        }
        line.log("delivery.attempted");
    }

    static void noticed(Logger log, String message, Map<String, String> facts) {
        LoggingEventBuilder line = log.atWarn();
        for (Map.Entry<String, String> fact : new TreeMap<>(facts).entrySet()) {
            line = line.addKeyValue(plain(fact.getKey()), plain(fact.getValue()));
        }
        line.log(plain(message));
    }

    /** Ids come from other systems: a line end in one must not forge a second line. */
    private static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"') {
                return UNFIT.matcher(text).replaceAll("?");
            }
        }
        return text;
    }
}
