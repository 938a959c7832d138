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
     * Add records to a document that exists.
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
     * Change fields of a document that exists, each record only if it still is as it was read.
     *
     * @param ref the document
     * @param changed the records to change, with the changed fields alone
     * @param removed the keys of the children to remove
     * @param etags the concurrency tag of each record named here, by its key
     */
    record Amend(TargetRef ref, List<TargetRecord> changed, Set<String> removed, Map<String, String> etags)
            implements Operation {

        public Amend {
            changed = List.copyOf(changed);
            removed = Set.copyOf(removed);
            etags = Map.copyOf(etags);
        }

        @Override
        public boolean repeatable() {
            return true;
        }
    }
}
