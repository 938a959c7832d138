package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.Deliveries.Step;
import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.delivery.Doubt;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyEvent;
import dev.hexbridge.domain.delivery.KeyState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How one attempt on a key ended, before anything is written.
 *
 * @param work what was attempted
 * @param event what it means for the key
 * @param story what the timeline tells
 * @param link what is settled from now on
 * @param failure what went wrong
 * @param until what the key waits for
 * @param doubt what was sent and may have its effect yet
 * @param onward the marks of the pair that takes the entity instead
 */
record Ending(
        Work work,
        KeyEvent event,
        Story story,
        Optional<Agreed> link,
        Optional<Failure> failure,
        Until until,
        Optional<Doubt> doubt,
        List<Mark> onward) {

    Ending(
            Work work,
            KeyEvent event,
            Story story,
            Optional<Agreed> link,
            Optional<Failure> failure,
            Until until,
            Optional<Doubt> doubt) {
        this(work, event, story, link, failure, until, doubt, List.of());
    }

    /**
     * What the timeline tells of it.
     *
     * @param step what was tried last
     * @param result how it ended
     * @param targetId the document in the target
     * @param took how long the target took
     * @param notes remarks
     */
    record Story(Step step, Result result, Optional<String> targetId, Duration took, List<String> notes) {}

    /**
     * What a key waits for.
     *
     * @param time the earliest time that the target named
     * @param latest the time by which it is to be attempted again
     * @param key the key that must be settled before
     */
    record Until(Optional<Instant> time, Optional<Instant> latest, Optional<LinkKey> key) {

        static final Until NOTHING = new Until(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same with that in doubt. */
    Ending doubting(Optional<Doubt> now) {
        return new Ending(work, event, story, link, failure, until, now);
    }

    /** The same, to be attempted again by that time. */
    Ending notLaterThan(Optional<Instant> time) {
        return new Ending(work, event, story, link, failure, new Until(until.time(), time, until.key()), doubt);
    }

    static Ending settled(Work work, Story story, Optional<Agreed> link) {
        return new Ending(work, KeyEvent.SETTLED, story, link, Optional.empty(), Until.NOTHING, Optional.empty());
    }

    /** Nothing is wanted under the key any more: another pair goes on with it. */
    static Ending moved(Work work, Story story, List<Mark> onward) {
        return new Ending(
                work,
                KeyEvent.SETTLED,
                story,
                Optional.empty(),
                Optional.empty(),
                Until.NOTHING,
                Optional.empty(),
                onward);
    }

    static Ending failed(Work work, KeyEvent event, Story story, Failure failure) {
        return new Ending(work, event, story, Optional.empty(), Optional.of(failure), Until.NOTHING, work.doubt());
    }

    static Ending postponed(Work work, Story story, Failure failure, Optional<Instant> notBefore) {
        Until until = new Until(notBefore, Optional.empty(), Optional.empty());
        return new Ending(work, KeyEvent.POSTPONED, story, Optional.empty(), Optional.of(failure), until, work.doubt());
    }

    static Ending blocked(Work work, Story story, LinkKey needed) {
        Until until = new Until(Optional.empty(), Optional.empty(), Optional.of(needed));
        if (work.claim().key().state() == KeyState.UNKNOWN) {
            // An unresolved effect is never hidden behind a dependency: the key comes again by its time.
            Failure failure = Failure.of(
                    FailureKind.NO_ANSWER, "An answer was lost, and " + needed.text() + " must exist before the look.");
            return new Ending(
                    work, KeyEvent.POSTPONED, story, Optional.empty(), Optional.of(failure), until, work.doubt());
        }
        return new Ending(work, KeyEvent.DEPENDS, story, Optional.empty(), Optional.empty(), until, work.doubt());
    }
}
