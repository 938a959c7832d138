package dev.hexbridge.domain.convergence;

import dev.hexbridge.domain.message.SourceVersion;
import java.util.List;
import java.util.Optional;

/**
 * What the target should hold, made by a map from the newest source state.
 *
 * @param document the fields to hold
 * @param ownRef the identity we give the document ourselves; empty where the target numbers it
 * @param matches ways to find the document when we do not know its identity, the surest first
 * @param version the source snapshot it was made from
 * @param mapVersion the version of the map
 * @param withdrawn why the document should not exist any more, such as a cancellation; empty where it should
 */
public record Desired(
        StateDoc document,
        Optional<TargetRef> ownRef,
        List<Match> matches,
        SourceVersion version,
        int mapVersion,
        Optional<String> withdrawn) {

    public Desired {
        matches = List.copyOf(matches);
    }

    /**
     * One way to find a document: all records whose field has this value.
     *
     * @param field the target field
     * @param value the value to look for
     */
    public record Match(String field, String value) {}
}
