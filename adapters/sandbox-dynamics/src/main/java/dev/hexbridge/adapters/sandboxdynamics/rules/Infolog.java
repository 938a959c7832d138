package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.metadata.Language;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Texts;
import java.util.ArrayList;
import java.util.List;

/** What the business logic says about one write. A write with any entry is refused. */
final class Infolog {
    private final List<Entry> entries = new ArrayList<>(0);

    private enum Level {
        Info,
        Warning,
        Error
    }

    private record Entry(Level level, String key, List<Object> arguments) {}

    void info(String key, Object... arguments) {
        entries.add(new Entry(Level.Info, key, List.of(arguments)));
    }

    void warning(String key, Object... arguments) {
        entries.add(new Entry(Level.Warning, key, List.of(arguments)));
    }

    void error(String key, Object... arguments) {
        entries.add(new Entry(Level.Error, key, List.of(arguments)));
    }

    boolean refuses() {
        return !entries.isEmpty();
    }

    String text(Texts texts, Language language) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append(texts.say(language, "level." + entry.level()))
                    .append(": ")
                    .append(texts.say(language, entry.key(), entry.arguments().toArray()));
        }
        return text.toString();
    }
}
