package dev.hexbridge.adapters.dynamics.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A {@code multipart/mixed} body, taken apart (RFC 2046, section 5.1). A section is here only if the delimiter after
 * it was seen: the last section of a body that was cut off does not count.
 *
 * @param <T> what became of a section
 * @param sections the whole sections, in order
 * @param closed whether the closing delimiter was seen
 */
record Multipart<T>(List<T> sections, boolean closed) {

    Multipart {
        sections = List.copyOf(sections);
    }

    static Multipart<Section> read(Octets body, String boundary) {
        return read(body, boundary, section -> section);
    }

    /** Turns each section into something else as soon as it is found, while its bytes are at hand. */
    static <T> Multipart<T> read(Octets body, String boundary, Function<Section, T> reading) {
        Delimiter delimiter = new Delimiter(boundary);
        List<T> sections = new ArrayList<>();
        int contentStart = -1;
        for (int line = delimiter.next(body, 0); line < body.length(); line = delimiter.next(body, line + 1)) {
            Ending ending = ending(body, line + delimiter.length());
            if (ending == Ending.NONE) {
                continue;
            }
            if (contentStart >= 0) {
                Octets content = body.slice(contentStart, beforeLineBreak(body, contentStart, line));
                sections.add(reading.apply(Section.read(content)));
            }
            if (ending == Ending.CLOSING) {
                return new Multipart<>(sections, true);
            }
            contentStart = Math.min(body.length(), body.lineFeed(line) + 1);
        }
        return new Multipart<>(sections, false);
    }

    /** The boundary that a content type names; nothing where it is no multipart type. */
    static Optional<String> boundary(String contentType) {
        List<String> fields = List.of(contentType.split(";", -1));
        if (!fields.getFirst().strip().toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return Optional.empty();
        }
        return fields.stream()
                .map(String::strip)
                .filter(field -> field.toLowerCase(Locale.ROOT).startsWith("boundary="))
                .map(field -> unquoted(field.substring("boundary=".length()).strip()))
                .filter(boundary -> !boundary.isEmpty())
                .findFirst();
    }

    private enum Ending {
        NONE,
        OPENING,
        CLOSING
    }

    /** What follows the boundary on its line decides: nothing, or two dashes; anything else is content. */
    private static Ending ending(Octets body, int start) {
        int lineFeed = body.lineFeed(start);
        String rest = body.slice(start, lineFeed).text().stripTrailing();
        if (rest.equals("--")) {
            return Ending.CLOSING;
        }
        return rest.isEmpty() && lineFeed < body.length() ? Ending.OPENING : Ending.NONE;
    }

    /** The line break before a delimiter belongs to the delimiter. */
    private static int beforeLineBreak(Octets body, int contentStart, int delimiter) {
        int end = Math.max(contentStart, delimiter - 1);
        return end > contentStart && body.at(end - 1) == '\r' ? end - 1 : end;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
