package dev.hexbridge.application.port.inbound;

import io.vertx.core.Future;

/** Wakes a dead letter, a held key or a quarantined receipt. */
public interface ReplayDeadLetters {

    /**
     * Tries the dead letter again from the state of the world as it is now. Leaves an audit row.
     *
     * @param principal who asks; needs {@link Right#OPERATOR}
     * @param id the dead letter's id as listed
     */
    Future<Replay> replay(Principal principal, String id);

    /** What became of the wish. */
    sealed interface Replay {

        /** It will be tried at once. */
        record Woken(String id) implements Replay {}

        /** There is no such dead letter: it may have been replayed or overtaken already. */
        record NotThere(String id) implements Replay {}

        /** The principal lacks the right. */
        record Forbidden(Right needed) implements Replay {}
    }
}
