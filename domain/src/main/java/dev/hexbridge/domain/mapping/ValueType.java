package dev.hexbridge.domain.mapping;

/** What flows through an expression. */
public enum ValueType {
    TEXT("a text"),
    NUMBER("a number"),
    /** A point in time, of which it is not yet said whether the moment or its date is meant. */
    TIME("a point in time"),
    /** A point in time as the target takes it. */
    MOMENT("a moment"),
    /** An item number with its dimensions. */
    ITEM("an item"),
    LIST("a list"),
    RECORD("a record"),
    /** Found faulty before; nothing more is said of it. */
    UNKNOWN("unknown");

    private final String words;

    ValueType(String words) {
        this.words = words;
    }

    /** For messages: {@code a text}. */
    public String words() {
        return words;
    }
}
