package dev.hexbridge.adapters.documents;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.failure.PatternDocument;
import dev.hexbridge.domain.failure.PatternDocument.Rule;
import java.util.List;
import java.util.SortedMap;

/** Writes the patterns by which failures are told; what is as it is by default is left out. */
final class PatternWriter {

    private PatternWriter() {}

    static ObjectNode write(PatternDocument document) {
        ObjectNode node =
                MapWriter.head(document.head()).put("system", document.system()).put("language", document.language());
        put(node, "codes", document.codes());
        put(node, "fields", document.fields());
        if (!document.rules().isEmpty()) {
            ArrayNode rules = node.putArray("rules");
            document.rules().forEach(rule -> put(rules.addObject(), rule));
        }
        return node;
    }

    private static void put(ObjectNode holder, String member, SortedMap<FailureKind, List<String>> byKind) {
        if (!byKind.isEmpty()) {
            ObjectNode node = holder.putObject(member);
            byKind.forEach((kind, names) -> names.forEach(node.putArray(kind.token())::add));
        }
    }

    private static void put(ObjectNode node, Rule rule) {
        node.put("kind", rule.kind().token());
        if (rule.decisive()) {
            node.put("decisive", true);
        }
        ArrayNode wordings = node.putArray("wordings");
        rule.wordings().forEach(wording -> wordings.add(wording.toString()));
        rule.advice().ifPresent(advice -> node.put("advice", advice));
    }
}
