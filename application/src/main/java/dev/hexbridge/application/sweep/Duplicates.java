package dev.hexbridge.application.sweep;

import dev.hexbridge.application.port.outbound.Census.Referenced;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Documents that share a reference: two of one slice of time, or one that is another than the link names, whenever that
 * one was made. Pure.
 *
 * @param found the documents by the key of the order that they refer to
 */
record Duplicates(Map<LinkKey, List<Referenced>> found) {

    /** Why each key must be held of whose document there are two. */
    Map<LinkKey, Failure> among(Map<LinkKey, Agreed> links) {
        Map<LinkKey, Failure> reasons = new HashMap<>();
        found.forEach((key, documents) -> {
            TreeMap<String, String> ids = new TreeMap<>();
            documents.forEach(document -> put(ids, document.ref().id()));
            Optional.ofNullable(links.get(key))
                    .filter(Agreed::isPresent)
                    .ifPresent(link -> put(ids, link.ref().id()));
            if (ids.size() > 1) {
                reasons.put(
                        key,
                        Failure.of(
                                FailureKind.AMBIGUOUS,
                                "The reference " + documents.getFirst().reference() + " stands in more than one"
                                        + " document: " + String.join(", ", ids.values()) + "."));
            }
        });
        return reasons;
    }

    /** Case carries no meaning in numbers of documents. */
    private static void put(Map<String, String> ids, String id) {
        ids.put(id.toLowerCase(Locale.ROOT), id);
    }
}
