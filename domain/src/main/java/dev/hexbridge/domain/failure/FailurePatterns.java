package dev.hexbridge.domain.failure;

import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.failure.PatternDocument.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The patterns of all systems in all languages. Told first by the system's codes, then by wordings that say more than
 * the refused field does, then by that field, then by the other wordings. Of several wordings that fit, the one with
 * the most letters counts, wherever it stands: who adds a more exact one need not take another away.
 */
public final class FailurePatterns {

    /** Nothing is known of any refusal. */
    public static final FailurePatterns NONE = new FailurePatterns(List.of());

    private static final int LONGEST_READ = 16_000;

    private final Map<String, Known> systems = new HashMap<>();

    private FailurePatterns(List<PatternDocument> documents) {
        documents.forEach(document -> systems.computeIfAbsent(document.system(), unused -> new Known())
                .add(document));
    }

    public static FailurePatterns of(List<PatternDocument> documents) {
        return new FailurePatterns(documents);
    }

    /** What a system's refusal is. */
    public Diagnosis diagnose(String system, Signs signs) {
        return Optional.ofNullable(systems.get(system))
                .flatMap(known -> known.diagnose(signs))
                .orElseGet(() -> Diagnosis.of(FailureKind.UNCLASSIFIED));
    }

    /**
     * What to do about a failure of a kind that was told in these words by any of the systems: for the kind as a whole,
     * unless there is better advice for the wording.
     */
    public String remedy(FailureKind kind, String text) {
        List<String> entries = Wording.entries(cut(text));
        return systems.values().stream()
                .flatMap(known -> known.fitting(entries, rule -> rule.kind() == kind))
                .max(Fit.BY_SIGNS)
                .flatMap(fit -> fit.rule().advice())
                .orElseGet(kind::remedy);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST_READ, text.length()));
    }

    /** A rule with the wording of it that fits best. */
    private record Fit(Rule rule, int signs) {

        static final Comparator<Fit> BY_SIGNS = Comparator.comparingInt(Fit::signs);

        Diagnosis diagnosis() {
            return new Diagnosis(rule.kind(), rule.advice().orElseGet(rule.kind()::remedy));
        }
    }

    /** What is known of one system. */
    private static final class Known {

        private final Map<String, FailureKind> codes = new HashMap<>();
        private final Map<String, FailureKind> fields = new HashMap<>();
        private final List<Rule> rules = new ArrayList<>();

        void add(PatternDocument document) {
            index(document.codes(), codes);
            index(document.fields(), fields);
            rules.addAll(document.rules());
        }

        private static void index(SortedMap<FailureKind, List<String>> given, Map<String, FailureKind> index) {
            given.forEach((kind, names) -> names.forEach(name -> index.put(key(name), kind)));
        }

        private static String key(String name) {
            return name.toLowerCase(Locale.ROOT);
        }

        Optional<Diagnosis> diagnose(Signs signs) {
            List<String> entries = Wording.entries(cut(signs.text()));
            Optional<Diagnosis> byCode = signs.codes().stream()
                    .flatMap(code -> Optional.ofNullable(codes.get(key(code))).stream())
                    .findFirst()
                    .map(Diagnosis::of);
            return byCode.or(() -> best(fitting(entries, Rule::decisive)))
                    .or(() -> signs.field()
                            .flatMap(field -> Optional.ofNullable(fields.get(key(field))))
                            .map(Diagnosis::of))
                    .or(() -> best(fitting(entries, rule -> !rule.decisive())));
        }

        private static Optional<Diagnosis> best(Stream<Fit> fits) {
            return fits.max(Fit.BY_SIGNS).map(Fit::diagnosis);
        }

        Stream<Fit> fitting(List<String> entries, Predicate<Rule> wanted) {
            return rules.stream()
                    .filter(wanted)
                    .flatMap(rule -> rule.wordings().stream()
                            .filter(wording -> wording.fits(entries))
                            .map(wording -> new Fit(rule, wording.signs())));
        }
    }
}
