package dev.hexbridge.domain.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The notation of paths: {@code order.notes.attributes['note.gift']}. */
final class PathSyntax {

    private static final Pattern SEGMENT = Pattern.compile("\\.?([A-Za-z][A-Za-z0-9]*)|\\['([^']+)']");

    private PathSyntax() {}

    /** One step of a path. */
    sealed interface Segment {

        /** A component or method by name. */
        record Name(String text) implements Segment {}

        /** A user's own field by name. */
        record Key(String text) implements Segment {}
    }

    /** The steps of a path; empty where it is not written as one. */
    static Optional<List<Segment>> parse(String path) {
        List<Segment> segments = new ArrayList<>();
        Matcher matcher = SEGMENT.matcher(path);
        int end = 0;
        while (end < path.length() && matcher.find(end) && matcher.start() == end) {
            boolean dotted = path.charAt(end) == '.';
            boolean key = matcher.group(2) != null;
            if (!key && dotted == segments.isEmpty()) {
                return Optional.empty();
            }
            segments.add(key ? new Segment.Key(matcher.group(2)) : new Segment.Name(matcher.group(1)));
            end = matcher.end();
        }
        return end < path.length() || segments.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(segments));
    }
}
