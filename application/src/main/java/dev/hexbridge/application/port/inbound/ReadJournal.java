package dev.hexbridge.application.port.inbound;

import dev.hexbridge.application.port.outbound.History;
import io.vertx.core.Future;

/** Answers what happened. Every answer is short-lived: no snapshot is held between pages. */
public interface ReadJournal {

    /** Receipts, the newest first. */
    Future<History.Page<History.Event>> events(Principal principal, History.EventQuery query);

    /** Attempts at the targets, the newest first. */
    Future<History.Page<History.Delivery>> deliveries(Principal principal, History.DeliveryQuery query);

    /** What waits for a person, the oldest first. */
    Future<History.Page<History.DeadLetter>> deadLetters(Principal principal, History.DeadLetterQuery query);

    /** Groups of like failures, the one that has waited longest first. */
    Future<History.Page<History.Group>> failures(Principal principal, History.GroupQuery query);

    /**
     * Each step of the entities that a search term names, in time order, over both systems.
     *
     * @param term an order number, a shop's id, an ERP number, an e-mail address or a phone number
     */
    Future<History.Timeline> timeline(Principal principal, String term);
}
