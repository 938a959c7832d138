package dev.hexbridge.domain.reconciliation;

import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.message.SourceVersion;
import java.util.List;
import java.util.Optional;

/**
 * All that the journal knows of one entity at one moment.
 *
 * @param newest the version of the newest snapshot that was interpreted
 * @param unread whether a receipt of it is durable and not interpreted yet
 * @param judged what was made of its receipts: of the last one that says where it went, else of the last one
 * @param pending its keys that do not agree with their target
 * @param settled what was settled for its keys
 */
public record Known(
        Optional<SourceVersion> newest,
        boolean unread,
        Optional<Judged> judged,
        List<Pending> pending,
        List<Settled> settled) {

    /** Of an entity that was never heard of. */
    public static final Known NOTHING = new Known(Optional.empty(), false, Optional.empty(), List.of(), List.of());

    public Known {
        pending = List.copyOf(pending);
        settled = List.copyOf(settled);
    }

    /**
     * What was made of a receipt.
     *
     * @param kind what
     * @param reason why, in plain words
     */
    public record Judged(Kind kind, String reason) {

        /** What can be made of a receipt. */
        public enum Kind {
            MARKED,
            IGNORED,
            SUPERSEDED,
            FILTERED,
            QUARANTINED
        }
    }

    /**
     * A key that is dirty.
     *
     * @param key the key
     * @param state where it stands
     * @param reason why, where something is to be said
     */
    public record Pending(LinkKey key, KeyState state, Optional<String> reason) {}

    /**
     * A key that was settled.
     *
     * @param key the key
     * @param ref the document; unnumbered where it was settled that there is to be none
     */
    public record Settled(LinkKey key, TargetRef ref) {}
}
