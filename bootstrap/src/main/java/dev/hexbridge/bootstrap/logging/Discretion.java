package dev.hexbridge.bootstrap.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.event.KeyValuePair;

/** Decides what of an event may be written. */
final class Discretion {

    /** Names of facts that hold ids, counts, spans and tokens, never a person or the words of a peer. */
    private static final Set<String> ALLOWED = Set.of(
            "alert",
            "attempt",
            "cause",
            "channel",
            "code",
            "connection",
            "count",
            "entity",
            "failure",
            "failures",
            "flow",
            "key",
            "keys",
            "kind",
            "method",
            "pair",
            "position",
            "receipt",
            "result",
            "route",
            "shop",
            "state",
            "status",
            "step",
            "subject",
            "target",
            "targetId",
            "tookMillis",
            "topic",
            "until",
            "version");

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    private static final String OURS = "dev.hexbridge";
    private static final int MOST_FRAMES = 12;
    private static final int LONGEST = 300;

    private Discretion() {}

    /** Our own words are fixed; of a library's only the pattern is, before its arguments are put in. */
    static String message(ILoggingEvent event) {
        String message = event.getLoggerName().startsWith(OURS) ? event.getFormattedMessage() : event.getMessage();
        return Optional.ofNullable(message).map(Discretion::plain).orElse("");
    }

    static List<KeyValuePair> facts(ILoggingEvent event) {
        List<KeyValuePair> facts = new ArrayList<>();
        for (KeyValuePair fact : Optional.ofNullable(event.getKeyValuePairs()).orElse(List.of())) {
            if (ALLOWED.contains(fact.key)) {
                Object value = fact.value instanceof Number ? fact.value : plain(String.valueOf(fact.value));
                facts.add(new KeyValuePair(fact.key, value));
            }
        }
        return facts;
    }

    /** Types and places of an exception and its causes, without their messages. */
    static List<String> trace(ILoggingEvent event) {
        List<String> lines = new ArrayList<>();
        IThrowableProxy thrown = event.getThrowableProxy();
        while (thrown != null && lines.size() < MOST_FRAMES * 4) {
            lines.add((lines.isEmpty() ? "" : "caused by ") + thrown.getClassName());
            for (int i = 0; i < Math.min(MOST_FRAMES, thrown.getStackTraceElementProxyArray().length); i++) {
                lines.add(thrown.getStackTraceElementProxyArray()[i].getSTEAsString());
            }
            thrown = thrown.getCause();
        }
        return lines;
    }

    private static String plain(String text) {
        String line = isPlain(text) ? text : UNFIT.matcher(text).replaceAll(" ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }

    /** Nearly all texts are: they need no copy. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
