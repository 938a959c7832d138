package dev.hexbridge.adapters.proving.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures as lines for people: one name and one value each. */
final class Table {

    private static final int WIDTH = 44;

    private Table() {}

    static List<String> lines(Map<String, Object> figures) {
        List<String> lines = new ArrayList<>();
        add(lines, "", figures);
        return lines;
    }

    private static void add(List<String> lines, String before, Map<?, ?> figures) {
        figures.forEach((name, value) -> {
            String path = before + name;
            if (value instanceof Map<?, ?> group) {
                add(lines, path + ".", group);
            } else {
                lines.add(path + " ".repeat(Math.max(1, WIDTH - path.length())) + text(value));
            }
        });
    }

    private static String text(Object value) {
        if (value instanceof Double number) {
            return String.format(Locale.ROOT, Math.abs(number) >= 100 ? "%,.0f" : "%.3f", number);
        }
        return value.toString();
    }
}
