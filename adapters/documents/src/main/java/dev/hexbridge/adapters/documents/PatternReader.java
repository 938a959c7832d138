package dev.hexbridge.adapters.documents;

import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.failure.PatternDocument;
import dev.hexbridge.domain.failure.PatternDocument.Rule;
import dev.hexbridge.domain.failure.Wording;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the patterns by which failures are told. */
final class PatternReader {

    private static final List<FailureKind> KINDS = List.of(FailureKind.values());
    private static final String[] TOKENS =
            KINDS.stream().map(FailureKind::token).toArray(String[]::new);

    private PatternReader() {}

    static PatternDocument read(Cursor cursor, String fileName) {
        Cursor patterns = cursor.object("format", "name", "version", "system", "language", "codes", "fields", "rules");
        return new PatternDocument(
                HeadReader.read(patterns, fileName),
                word(patterns.at("system"), "[a-z][a-z0-9-]{0,39}", "lower-case letters, digits and dashes"),
                word(patterns.at("language"), "any|[a-z]{2}", "'any' or the two letters of a language"),
                patterns.maybe("codes").map(PatternReader::byKind).orElseGet(TreeMap::new),
                patterns.maybe("fields").map(PatternReader::byKind).orElseGet(TreeMap::new),
                patterns.maybe("rules")
                        .map(rules -> rules.list(PatternReader::rule))
                        .orElseGet(List::of));
    }

    private static String word(Cursor cursor, String form, String expected) {
        String text = cursor.text();
        if (cursor.isText() && !text.matches(form)) {
            cursor.fault("'" + text + "' has to be " + expected);
        }
        return text;
    }

    private static SortedMap<FailureKind, List<String>> byKind(Cursor cursor) {
        SortedMap<String, List<String>> named = cursor.object(TOKENS).members(kind -> kind.list(Cursor::text));
        SortedMap<FailureKind, List<String>> names = new TreeMap<>();
        KINDS.stream()
                .filter(kind -> named.containsKey(kind.token()))
                .forEach(kind -> names.put(kind, named.getOrDefault(kind.token(), List.of())));
        return names;
    }

    private static Rule rule(Cursor cursor) {
        Cursor rule = cursor.object("kind", "decisive", "wordings", "advice");
        return new Rule(
                rule.at("kind").word(KINDS, FailureKind::token).orElse(FailureKind.UNCLASSIFIED),
                rule.maybe("decisive").map(Cursor::flag).orElse(false),
                rule.at("wordings").list(PatternReader::wording),
                rule.maybe("advice").map(PatternReader::advice));
    }

    private static Wording wording(Cursor cursor) {
        Wording wording = Wording.of(cursor.text());
        if (cursor.isText() && !wording.isTelling()) {
            cursor.fault("a wording needs at least " + Wording.FEWEST_SIGNS + " letters or digits beside its *");
        }
        return wording;
    }

    private static String advice(Cursor cursor) {
        String text = cursor.text();
        if (cursor.isText() && text.isBlank()) {
            cursor.fault("say what to do, or leave it out");
        }
        return text;
    }
}
