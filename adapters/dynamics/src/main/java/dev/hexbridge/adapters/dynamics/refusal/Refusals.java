package dev.hexbridge.adapters.dynamics.refusal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Classes a refusal by what it says. Infologs are written in the language of the application's user, so names that no
 * language changes come first: {@code validateField failed on field 'Entity.Field'}. Then come the patterns of
 * {@code refusals.json}, for each language that it knows.
 */
public final class Refusals {

    private static final int LONGEST_READ = 16_000;
    private static final String DOCUMENT = "refusals.json";
    private static final Pattern FIELD = Pattern.compile("validateField[^';]{0,60}'(\\w+)\\.(\\w+)'");

    private final Map<String, FailureKind> fields;
    private final List<Rule> rules;

    /** The patterns of one class, in all languages. */
    private record Rule(FailureKind kind, boolean first, List<Pattern> patterns) {

        boolean fits(String text) {
            return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
        }
    }

    /** The document as it stands in the resource. */
    private record Document(int format, Map<String, List<String>> fields, List<Entry> rules) {}

    private record Entry(String kind, boolean first, Map<String, List<String>> patterns) {}

    private Refusals(Document document) {
        this.fields = document.fields().entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().map(field -> Map.entry(field, FailureKind.ofToken(entry.getKey()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.rules = document.rules().stream().map(Refusals::rule).toList();
    }

    /** Reads the document that comes with the adapter. */
    public static Refusals load() {
        try (InputStream document = Refusals.class.getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw new IllegalStateException("the resource " + DOCUMENT + " is not there");
            }
            return new Refusals(new ObjectMapper().readValue(document, new TypeReference<>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the resource " + DOCUMENT + " cannot be read", unreadable);
        }
    }

    /** The class of a refusal, with the words as they came and the field where they name one. */
    public Failure classify(ErrorBody error) {
        String text = error.message()
                .substring(0, Math.min(LONGEST_READ, error.message().length()));
        Matcher field = FIELD.matcher(text);
        Optional<String> name = field.find() ? Optional.of(field.group(2)) : Optional.empty();
        FailureKind kind = matching(text, true)
                .or(() -> name.map(fields::get))
                .or(() -> matching(text, false))
                .or(() -> name.map(unused -> FailureKind.VALUE_REFUSED))
                .orElse(FailureKind.UNCLASSIFIED);
        return new Failure(kind, Words.clean(text), name);
    }

    private Optional<FailureKind> matching(String text, boolean first) {
        return rules.stream()
                .filter(rule -> rule.first() == first && rule.fits(text))
                .map(Rule::kind)
                .findFirst();
    }

    private static Rule rule(Entry entry) {
        List<Pattern> patterns = entry.patterns().values().stream()
                .flatMap(List::stream)
                .map(text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
        return new Rule(FailureKind.ofToken(entry.kind()), entry.first(), patterns);
    }
}
