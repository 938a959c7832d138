package dev.hexbridge.domain.convergence;

import dev.hexbridge.domain.message.SourceVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the target should hold, made by a map from the newest source state.
 *
 * @param document the fields to hold
 * @param ownRef the identity we give the document ourselves; empty where the target numbers it
 * @param matches ways to find the document when we do not know its identity, the surest first
 * @param version the source snapshot it was made from
 * @param mapVersion the version of the map
 * @param withdrawn why the document should not exist any more, such as a cancellation; empty where it should
 * @param implied keys of children that come to be with the root, so that a create must not bring them along
 */
public record Desired(
        StateDoc document,
        Optional<TargetRef> ownRef,
        List<Match> matches,
        SourceVersion version,
        int mapVersion,
        Optional<String> withdrawn,
        Set<String> implied) {

    public Desired {
        matches = List.copyOf(matches);
        implied = Set.copyOf(implied);
    }

    /** A document whose children are all made by us. */
    public Desired(
            StateDoc document,
            Optional<TargetRef> ownRef,
            List<Match> matches,
            SourceVersion version,
            int mapVersion,
            Optional<String> withdrawn) {
        this(document, ownRef, matches, version, mapVersion, withdrawn, Set.of());
    }

    /** The same, with children that come to be with the root. */
    public Desired implying(Set<String> keys) {
        return new Desired(document, ownRef, matches, version, mapVersion, withdrawn, keys);
    }

    /** What a create has to bring along. */
    StateDoc toCreate() {
        return new StateDoc(
                document.root(),
                document.children().stream()
                        .filter(child -> !implied.contains(child.key()))
                        .toList());
    }

    /** Whether a document is surely the one that is desired: it bears our number, or a name that we gave. */
    boolean isBy(Observed.Seen seen) {
        return ownRef.filter(seen.ref()::equals).isPresent()
                || matches.stream()
                        .filter(match -> match.strength() == Strength.IDENTITY)
                        .anyMatch(match -> Optional.ofNullable(
                                        seen.document().root().fields().get(match.field()))
                                .filter(value -> match.values().contains(value.display()))
                                .isPresent());
    }

    /**
     * One way to find a document: all records whose field has one of these values.
     *
     * @param field the target field
     * @param values what to look for: the forms in which the target may hold the value, the normal one first
     * @param strength how much a fit proves
     */
    public record Match(String field, List<String> values, Strength strength) {

        public Match {
            values = List.copyOf(values);
        }

        /** A name that we gave. */
        public Match(String field, String value) {
            this(field, List.of(value), Strength.IDENTITY);
        }
    }

    /** How much it proves that a record fits, and what it means that several do. */
    public enum Strength {
        /** A name that we gave: whatever bears it is ours. Where several do, a person decides. */
        IDENTITY,
        /** Something that others may have as well. Where several do, a person decides. */
        LIKENESS,
        /** Something that others may have as well. Where several do, it says nothing. */
        HINT
    }
}
