package dev.hexbridge.application.port.inbound;

import dev.hexbridge.domain.desire.Correction;
import io.vertx.core.Future;
import java.util.List;

/** Wakes a dead letter, a held key or a quarantined receipt. */
public interface ReplayDeadLetters {

    /**
     * Tries the dead letter again from the state of the world as it is now. Leaves an audit row.
     *
     * @param principal who asks; needs {@link Right#OPERATOR}
     * @param id the dead letter's id as listed
     */
    Future<Replay> replay(Principal principal, String id);

    /**
     * Tries it again with other texts in fields of the target. The correction takes the place of an earlier one; without
     * texts it takes it back. Leaves an audit row.
     *
     * @param principal who asks; needs {@link Right#OPERATOR}
     * @param id the dead letter's id as listed
     */
    Future<Replay> correct(Principal principal, String id, Fix fix);

    /**
     * Tries all members again that a group of like failures has now, up to a bound; asking again goes on. Leaves an
     * audit row if there were any.
     *
     * @param principal who asks; needs {@link Right#OPERATOR}
     * @param group the group's id as listed
     * @param approve whether members that are held are approved in the version they bear; otherwise they are planned
     *     again and held again if the reason still stands
     */
    Future<GroupReplay> replayGroup(Principal principal, String group, boolean approve);

    /**
     * What to correct.
     *
     * @param values the texts
     * @param stays whether they hold for newer versions of the source too
     */
    record Fix(List<Correction.Value> values, boolean stays) {

        public Fix {
            values = List.copyOf(values);
        }
    }

    /** What became of a wish for a group. */
    sealed interface GroupReplay {

        /**
         * They will be tried at once.
         *
         * @param group the group's id
         * @param members how many were woken
         * @param more whether there are more than one request wakes
         */
        record Woken(String group, long members, boolean more) implements GroupReplay {}

        /** The principal lacks the right. */
        record Forbidden(Right needed) implements GroupReplay {}
    }

    /** What became of the wish. */
    sealed interface Replay {

        /** It will be tried at once. */
        record Woken(String id) implements Replay {}

        /** There is no such dead letter: it may have been replayed or overtaken already. */
        record NotThere(String id) implements Replay {}

        /** The correction cannot be: all that is wrong with it. */
        record Unfit(List<String> faults) implements Replay {

            public Unfit {
                faults = List.copyOf(faults);
            }
        }

        /** The principal lacks the right. */
        record Forbidden(Right needed) implements Replay {}
    }
}
