package dev.hexbridge.adapters.operations;

import dev.hexbridge.application.port.outbound.Deliveries.Attempt;
import java.util.LinkedHashMap;
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
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("key", attempt.key().text());
        facts.put("receipt", attempt.snapshot().text());
        facts.put("step", attempt.step().token());
        facts.put("result", attempt.result().token());
        facts.put("attempt", attemptsInARow);
        facts.put("tookMillis", attempt.took().toMillis());
        attempt.targetId().ifPresent(id -> facts.put("targetId", id));
        attempt.failure()
                .ifPresent(failure -> facts.put("failure", failure.kind().token()));
        with(log.atInfo(), facts).log("delivery.attempted");
    }

    static void noticed(Logger log, String message, Map<String, String> facts) {
        with(log.atWarn(), new TreeMap<>(facts)).log(plain(message));
    }

    private static LoggingEventBuilder with(LoggingEventBuilder line, Map<String, ?> facts) {
        LoggingEventBuilder told = line;
        for (Map.Entry<String, ?> fact : facts.entrySet()) {
            Object value = fact.getValue() instanceof String text ? plain(text) : fact.getValue();
            told = told.addKeyValue(plain(fact.getKey()), value);
        }
        return told;
    }

    /** Ids come from other systems: a line end in one must not forge a second line. */
    private static String plain(String text) {
        return UNFIT.matcher(text).replaceAll("?");
    }
}
