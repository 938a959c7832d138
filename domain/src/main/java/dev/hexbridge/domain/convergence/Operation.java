package dev.hexbridge.domain.convergence;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** One step that brings a target document nearer to what is desired. */
public sealed interface Operation {

    /** The document that the step works on: given by us for a create, found for everything else. */
    TargetRef ref();

    /** Whether the same step may be sent again without harm, because a key of ours makes the second one void. */
    boolean repeatable();

    /** Whether it would do what the other has done. */
    default boolean hasEffectOf(Operation other) {
        return switch (this) {
            case Create create -> false;
            case CreateRoot create -> other instanceof CreateRoot;
            case AddChildren add -> add.equals(other);
            case Amend amend ->
                other instanceof Amend done
                        && amend.changed().equals(done.changed())
                        && amend.added().equals(done.added())
                        && amend.removed().equals(done.removed());
            case Withdraw withdraw -> other instanceof Withdraw;
        };
    }

    /**
     * Create the document with all its records, at once or not at all.
     *
     * @param ref the identity we supply
     * @param document what to create
     */
    record Create(TargetRef ref, StateDoc document) implements Operation {
        @Override
        public boolean repeatable() {
            return true;
        }
    }

    /**
     * Create the root record alone, under a number that the target gives. Its children follow once the number is known.
     *
     * @param ref the kind, without a number
     * @param root what to create
     */
    record CreateRoot(TargetRef ref, TargetRecord root) implements Operation {
        @Override
        public boolean repeatable() {
            return false;
        }
    }

    /**
     * Add records to a document that exists, all of them or none.
     *
     * @param ref the document
     * @param children the records to add
     */
    record AddChildren(TargetRef ref, List<TargetRecord> children) implements Operation {

        public AddChildren {
            children = List.copyOf(children);
        }

        @Override
        public boolean repeatable() {
            return false;
        }
    }

    /**
     * Change a document that exists, wholly or not at all, and each record named in the tags only if it still is as it
     * was read.
     *
     * @param ref the document
     * @param changed the records to change, with the changed fields alone
     * @param added the children to add
     * @param removed the keys of the children to remove
     * @param etags the concurrency tag of each record that is changed or removed, by its key
     */
    record Amend(
            TargetRef ref,
            List<TargetRecord> changed,
            List<TargetRecord> added,
            Set<String> removed,
            Map<String, String> etags)
            implements Operation {

        public Amend {
            changed = List.copyOf(changed);
            added = List.copyOf(added);
            removed = Set.copyOf(removed);
            etags = Map.copyOf(etags);
        }

        /** A second one meets tags that the first has made void; what is only added has none. */
        @Override
        public boolean repeatable() {
            return added.isEmpty() || !etags.isEmpty();
        }
    }

    /**
     * Take a document away with all its records, if its root still is as it was read.
     *
     * @param ref the document
     * @param etag the root's concurrency tag
     */
    record Withdraw(TargetRef ref, String etag) implements Operation {
        @Override
        public boolean repeatable() {
            return true;
        }
    }
}
