package dev.hexbridge.domain.delivery;

import java.util.Locale;

/** The classes of failure. Each says who must act and what to do about it. */
public enum FailureKind {
    VALUE_REFUSED(Actor.MERCHANT_DATA, "Correct the value in the shop, or the map that makes it, then replay."),
    RECORD_MISSING(Actor.ERP_SETUP, "Create the record that the value refers to, or map the value to another."),
    FIELD_REQUIRED(Actor.ERP_SETUP, "Map a value to the mandatory field, or give it a default."),
    ITEM_UNUSABLE(Actor.ERP_SETUP, "Release or unblock the item in this company, or map the SKU to another."),
    DIMENSION_MISSING(Actor.ERP_SETUP, "Set a default warehouse and site for the pair, or map them."),
    CUSTOMER_UNUSABLE(Actor.ERP_SETUP, "Create the customer or lift its hold, then replay."),
    CREDIT_EXCEEDED(Actor.ERP_SETUP, "Raise the customer's credit limit or settle what is open, then replay."),
    STOCK_MISSING(Actor.ERP_SETUP, "Bring stock in, or let the order be entered without a reservation, then replay."),
    PERIOD_CLOSED(Actor.ERP_SETUP, "Open the ledger period of the date, or map another date, then replay."),
    FIELD_UNKNOWN(Actor.ERP_SETUP, "Deploy the field to the target, or take it out of the map."),
    ALREADY_EXISTS(Actor.ENGINE, "The engine reads the record and compares it; nothing to do."),
    DUPLICATE_PARTY(Actor.ERP_SETUP, "Another account or prospect is the same party: merge them, or map to that one."),
    NUMBER_REFUSED(Actor.ERP_SETUP, "Let sequence and pair agree: manual for supplied numbers, else generated ones."),
    DOCUMENT_CLOSED(Actor.MERCHANT_DATA, "The document is past the state in which it may change; decide by hand."),
    CHANGED_MEANWHILE(Actor.ENGINE, "The engine reads the record again; nothing to do."),
    NOT_FOUND(Actor.ERP_SETUP, "The record is gone, or the company or entity set is wrong: check the settings."),
    CREDENTIALS(Actor.CREDENTIALS, "Check client id, secret and the application's registration."),
    SCOPE_MISSING(Actor.CREDENTIALS, "Grant the application the right that the text names, then replay."),
    THROTTLED(Actor.NETWORK, "The target asks for patience; the engine waits as told."),
    UNAVAILABLE(Actor.NETWORK, "The target does not answer properly; the engine goes on trying."),
    NO_ANSWER(Actor.NETWORK, "The answer was lost; the engine looks at the target before it does anything."),
    PROTOCOL(Actor.ENGINE, "The answer has no known form; please report it with its text."),
    MAPPING(Actor.MERCHANT_DATA, "The map cannot make this document; correct the map or the data."),
    REFUND_PENDING(
            Actor.NETWORK,
            "The money is under way: the engine goes on when the shop says how it ended; nothing to do."),
    TOTALS_DIFFER(Actor.MERCHANT_DATA, "See which part differs; correct the order or the map, then replay."),
    RATE_MISSING(
            Actor.ERP_SETUP, "Enter an exchange rate for the day, in the ERP or in the pair's table, then replay."),
    NOT_COMPUTED(Actor.ERP_SETUP, "Have the ERP calculate the order's totals; the engine looks until it has."),
    HELD_BY_FLOW(Actor.MERCHANT_DATA, "A rule of the flow asks for a person: look at the order, then release it."),
    AMENDMENT_HELD(Actor.MERCHANT_DATA, "Make the change in the ERP by hand, or decide that it is not wanted."),
    PAYMENT_HELD(Actor.ERP_SETUP, "Name a journal for the gateway, or book the transaction by hand; then replay."),
    BUYER_UNKNOWN(Actor.ERP_SETUP, "Name an account for buyers without name, e-mail and phone in the pair's settings."),
    AMBIGUOUS(Actor.ERP_SETUP, "Several records fit: merge them in the ERP, then replay."),
    UNREADABLE(Actor.MERCHANT_DATA, "Correct the data in the shop, or update the engine; then replay."),
    RESERVED(Actor.ENGINE, "The same buyer's account is being looked for under another key; nothing to do."),
    GONE(Actor.ERP_SETUP, "The record was settled before and is gone: restore it, or decide that it is not wanted."),
    UNCLASSIFIED(Actor.ERP_SETUP, "The target refused it for a reason not known to the engine: read its words.");

    /** Who must act. */
    public enum Actor {
        MERCHANT_DATA,
        ERP_SETUP,
        CREDENTIALS,
        NETWORK,
        ENGINE;

        /** The name as it stands in answers: {@code merchant-data}. */
        public String token() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final String PAGE = "https://hexbridge.dev/docs/failures#";

    private final Actor actor;
    private final String remedy;

    FailureKind(Actor actor, String remedy) {
        this.actor = actor;
        this.remedy = remedy;
    }

    public Actor actor() {
        return actor;
    }

    /** What to do, in a sentence for the one who must act. */
    public String remedy() {
        return remedy;
    }

    /** Where the handbook tells more about it. */
    public String page() {
        return PAGE + token();
    }

    /** The name as it stands in answers and metrics: {@code value-refused}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static FailureKind ofToken(String token) {
        return valueOf(token.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
