package dev.hexbridge.application.port.outbound;

import dev.hexbridge.domain.alert.Vitals;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The read side of the journal. Queries are short and hold no snapshot. One that bears a cursor which this journal
 * did not give fails with {@link IllegalArgumentException}.
 */
public interface History {

    Future<Page<Event>> events(EventQuery query);

    Future<Page<Delivery>> deliveries(DeliveryQuery query);

    Future<Page<DeadLetter>> deadLetters(DeadLetterQuery query);

    /** Groups of like failures that wait for a person, the one that has waited longest first. */
    Future<Page<Group>> failures(GroupQuery query);

    /**
     * The steps of all entities found under a term, in time order; at most the newest 1,000. Of an entity that belongs
     * to the story of another, such as an order's customer, only the steps that are due to that other.
     */
    Future<Timeline> timeline(String term);

    /** How much waits. */
    Future<Backlog> backlog();

    /** What is to be known of the journal to judge the engine's health; its census looks at the newest 1,000 receipts. */
    Future<Vitals.Journal> vitals();

    /**
     * One page of an answer. A filtered page may hold fewer rows than asked for, or none, and still have a next one:
     * no query looks at an unbounded number of rows.
     *
     * @param items the rows
     * @param next the cursor of the next page; empty on the last one
     */
    record Page<T>(List<T> items, Optional<String> next) {

        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * Which receipts.
     *
     * @param connection of one connection only
     * @param status with one status only, by its token
     * @param topic with one topic only
     * @param cursor where to go on
     * @param limit how many, 1 to 500
     */
    record EventQuery(
            Optional<String> connection,
            Optional<String> status,
            Optional<String> topic,
            Optional<String> cursor,
            int limit) {}

    /**
     * One receipt and what became of it.
     *
     * @param position its id
     * @param connection the source connection
     * @param topic the topic
     * @param deliveryId the sender's id of the delivery
     * @param receivedAt when it arrived
     * @param entity the entity it speaks of
     * @param status received, applied, superseded, ignored, filtered, held, dead, quarantined or in-flight
     * @param reason why, where something is to be said
     * @param coveredBy the position of the receipt that superseded it
     */
    record Event(
            String position,
            String connection,
            String topic,
            String deliveryId,
            Instant receivedAt,
            String entity,
            String status,
            Optional<String> reason,
            Optional<String> coveredBy) {}

    /**
     * Which attempts.
     *
     * @param target at one target only
     * @param result with one result only, by its token
     * @param entity of one entity only, by its key
     * @param cursor where to go on
     * @param limit how many, 1 to 500
     */
    record DeliveryQuery(
            Optional<String> target,
            Optional<String> result,
            Optional<String> entity,
            Optional<String> cursor,
            int limit) {}

    /** One attempt at a target. */
    record Delivery(
            String id,
            String key,
            Instant at,
            Duration took,
            String step,
            String result,
            Optional<String> targetId,
            Optional<Problem> problem,
            List<String> notes) {}

    /**
     * What went wrong, for people.
     *
     * @param kind the failure's class
     * @param actor who must act
     * @param text the target's words
     * @param remedy what to do
     */
    record Problem(String kind, String actor, String text, String remedy) {}

    /**
     * Which dead letters.
     *
     * @param state dead, held or quarantined only
     * @param kind of one failure class only
     * @param group of one group of like failures only
     * @param cursor where to go on
     * @param limit how many, 1 to 500
     */
    record DeadLetterQuery(
            Optional<String> state,
            Optional<String> kind,
            Optional<String> group,
            Optional<String> cursor,
            int limit) {}

    /**
     * Which groups.
     *
     * @param kind of one failure class only
     * @param cursor where to go on
     * @param limit how many, 1 to 500
     */
    record GroupQuery(Optional<String> kind, Optional<String> cursor, int limit) {}

    /**
     * Like failures.
     *
     * @param id stays the same as long as the words, the place, the field and the class do
     * @param place the connection where they happened
     * @param field the field concerned, where it is known
     * @param members how many wait
     * @param oldest since when the first waits
     * @param newest since when the last waits
     * @param keys some of them, the oldest first
     * @param problem what is wrong, in the words of the oldest
     */
    record Group(
            String id,
            String place,
            Optional<String> field,
            long members,
            Instant oldest,
            Instant newest,
            List<String> keys,
            Problem problem) {

        public Group {
            keys = List.copyOf(keys);
        }
    }

    /**
     * What waits for a person.
     *
     * @param id for a replay
     * @param state dead, held or quarantined
     * @param key the link key, or the position of a quarantined receipt
     * @param since when it came to wait
     * @param attempts how many attempts were made
     * @param problem what is wrong
     */
    record DeadLetter(String id, String state, String key, Instant since, int attempts, Problem problem) {}

    /**
     * The story of what a search term names.
     *
     * @param entities the entities found
     * @param steps what happened, in time order
     */
    record Timeline(List<String> entities, List<Step> steps) {}

    /**
     * One step.
     *
     * @param at when
     * @param entity of which entity
     * @param system the connection where it happened, or {@code hexbridge}
     * @param what received, interpreted, or the step of a delivery
     * @param result how it ended
     * @param detail facts by name: topic, position, target number, reason, notes
     */
    record Step(Instant at, String entity, String system, String what, String result, Map<String, String> detail) {}

    /**
     * How much waits.
     *
     * @param uninterpreted receipts that are durable and not interpreted yet
     * @param keys dirty keys by the token of their state
     * @param oldest the age of the oldest READY, WAITING or UNKNOWN key
     */
    record Backlog(long uninterpreted, Map<String, Long> keys, Optional<Duration> oldest) {}
}
