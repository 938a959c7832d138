package dev.hexbridge.adapters.shopify.translation;

/** What a topic's bodies are good for. */
public sealed interface Meaning {

    /** A whole order. */
    record OfOrder() implements Meaning {}

    /** A whole order, read over GraphQL. */
    record OfOrderNode() implements Meaning {}

    /** A whole customer. */
    record OfCustomer() implements Meaning {}

    /**
     * Something that happened to an order, without the order itself.
     *
     * @param reason what happened, in plain words
     */
    record OfOrderPart(String reason) implements Meaning {}

    /**
     * The shop has taken our access away.
     *
     * @param reason how, in plain words
     */
    record Withdrawal(String reason) implements Meaning {}

    /**
     * Nothing that is acted on here.
     *
     * @param reason why, in plain words
     */
    record Nothing(String reason) implements Meaning {}
}
