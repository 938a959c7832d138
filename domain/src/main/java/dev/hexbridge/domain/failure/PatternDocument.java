package dev.hexbridge.domain.failure;

import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.mapping.DocumentHead;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How one system tells its refusals: what no language changes, or the wordings of one language.
 *
 * @param head format, name and version
 * @param system the kind of system, for example {@code d365}
 * @param language the language of the wordings, for example {@code en}; {@code any} for what no language changes
 * @param codes the system's own codes, by kind
 * @param fields fields whose refusal tells the kind, by kind
 * @param rules the wordings
 */
public record PatternDocument(
        DocumentHead head,
        String system,
        String language,
        SortedMap<FailureKind, List<String>> codes,
        SortedMap<FailureKind, List<String>> fields,
        List<Rule> rules) {

    public PatternDocument {
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        rules = List.copyOf(rules);
    }

    /**
     * The wordings of one kind of refusal.
     *
     * @param kind the kind
     * @param decisive whether it says more than the field that was refused
     * @param wordings what the system says; any of them
     * @param advice what to do, where it can be said better than for the kind as a whole
     */
    public record Rule(FailureKind kind, boolean decisive, List<Wording> wordings, Optional<String> advice) {

        public Rule {
            wordings = List.copyOf(wordings);
        }
    }
}
