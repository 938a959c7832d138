package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.PairKey;
import dev.hexbridge.domain.convergence.Policies;
import dev.hexbridge.domain.delivery.Doubt;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.SourceVersion;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys that do not agree with their target yet. Only dirty marks coalesce: one row per key, the newest wins. */
public interface DirtyKeys {

    /**
     * Marks keys dirty. A mark that is not newer than the one there changes nothing; a newer one takes its place,
     * sets attempts to zero and makes the key READY, unless it is UNKNOWN and stays so.
     *
     * @return the keys whose mark was taken, as they now stand
     */
    Future<List<DirtyKey>> mark(List<Mark> marks);

    /**
     * Ends an attempt on each key. A transition to CLEAN removes the row if it still bears the attempted version; a
     * row that was marked anew meanwhile stays READY (UNKNOWN where the transition says so). A key that would be
     * BLOCKED on one that has been settled meanwhile comes out READY: nobody would release it again.
     *
     * @return the keys that are still dirty afterwards, as they now stand
     */
    Future<List<DirtyKey>> settle(List<Transition> transitions);

    /** Makes the keys READY that were BLOCKED on one of these, and tells which. */
    Future<List<DirtyKey>> release(List<LinkKey> settled);

    /** Which of these keys are dirty or settled: a document exists under them, or may come to. */
    Future<Set<LinkKey>> standing(List<LinkKey> keys);

    /** The pairs of a target that have keys which the engine has to move. */
    Future<List<PairKey>> moving(ConnectionName target, Instant now);

    /** What was sent for these keys and may have its effect yet; keys of which nothing is in doubt are left out. */
    Future<Map<LinkKey, Doubt>> doubts(List<LinkKey> keys);

    /**
     * Keys of a pair that the engine has to move, in the order of priority and age: READY and UNKNOWN ones, and
     * WAITING or UNKNOWN ones once their time has come. Where more of these wait than fit, those go first that have
     * been due the longest.
     *
     * <p>The order is by priority first, so going on after a page's last serial may pass over keys of a lower rank;
     * they come when the caller starts again at 0, as it does after a page with fewer keys than asked for.
     *
     * @param after only keys with a greater serial; 0 for all
     */
    Future<List<DirtyKey>> due(PairKey pair, Instant now, long after, int limit);

    /**
     * Holds keys for a person, whether they are dirty or not: one that is clean is taken up with the snapshot that was
     * attempted last. A key that is held already, that is UNKNOWN or that was never attempted is left as it is.
     *
     * @return the keys that came to be held
     */
    Future<List<LinkKey>> hold(Map<LinkKey, Failure> reasons);

    /**
     * Makes the keys READY that are HELD or DEAD, in the version they bear and with no attempts counted: their entity
     * was touched, though in nothing that is used.
     *
     * @return the keys that were
     */
    Future<List<DirtyKey>> rouse(List<LinkKey> touched);

    /**
     * Makes a held, dead, waiting or blocked key READY again with no attempts counted; a held one is approved in the
     * version it bears, until a newer mark replaces it. An UNKNOWN key stays as it is. Of several who wake a key at the
     * same moment one finds it asleep.
     *
     * @return the key, or nothing where it is no longer there or awake already
     */
    Future<Optional<DirtyKey>> wake(long serial);

    /**
     * Makes held and dead keys of a group of failures READY again with no attempts counted, the oldest first.
     *
     * @param group the group's id
     * @param until only those that have come to wait by then: what fails again meanwhile is left alone
     * @param approve whether held ones are approved in the version they bear
     * @return the keys, at most as many as the limit
     */
    Future<List<DirtyKey>> wakeGroup(String group, Instant until, boolean approve, int limit);

    /**
     * What interpretation says of a key.
     *
     * @param key the key
     * @param intent how far agreement goes
     * @param priority lower goes first
     * @param snapshot the receipt that holds the newest source state
     * @param version how new that state is
     * @param needs the key that must be settled before
     */
    record Mark(
            LinkKey key,
            Policies.Intent intent,
            int priority,
            Position snapshot,
            SourceVersion version,
            Optional<LinkKey> needs) {}

    /**
     * A key that is dirty.
     *
     * @param serial its id in the journal, rising with the time of the first mark
     * @param mark the newest mark
     * @param state where it stands
     * @param attempts how many attempts failed in a row
     * @param approved whether a person released a hold on exactly this version
     * @param doubt what was sent and may have its effect yet; outlives every state but CLEAN
     */
    record DirtyKey(long serial, Mark mark, KeyState state, int attempts, boolean approved, Optional<Doubt> doubt) {

        /** A key of which nothing that was sent is in doubt. */
        public DirtyKey(long serial, Mark mark, KeyState state, int attempts, boolean approved) {
            this(serial, mark, state, attempts, approved, Optional.empty());
        }
    }

    /**
     * How an attempt on a key ended.
     *
     * @param key the key
     * @param attempted the version that was attempted
     * @param next the state it comes to
     * @param attempts how many attempts have failed in a row
     * @param notBefore when a WAITING or UNKNOWN key is due
     * @param blockedOn the key that a BLOCKED one waits for
     * @param failure why a key is HELD, DEAD, WAITING or UNKNOWN
     * @param doubt what was sent and may have its effect yet; a key that stays dirty keeps it, whatever its state
     */
    record Transition(
            LinkKey key,
            SourceVersion attempted,
            KeyState next,
            int attempts,
            Optional<Instant> notBefore,
            Optional<LinkKey> blockedOn,
            Optional<Failure> failure,
            Optional<Doubt> doubt) {

        /** A transition after which nothing that was sent is in doubt. */
        public Transition(
                LinkKey key,
                SourceVersion attempted,
                KeyState next,
                int attempts,
                Optional<Instant> notBefore,
                Optional<LinkKey> blockedOn,
                Optional<Failure> failure) {
            this(key, attempted, next, attempts, notBefore, blockedOn, failure, Optional.empty());
        }
    }
}
