package dev.hexbridge.domain.mapping;

/** What to do with a value that a table does not have. */
public sealed interface Otherwise {

    /**
     * Take this one.
     *
     * @param text the value
     */
    record Use(String text) implements Otherwise {}

    /** Take the value itself. */
    record Same() implements Otherwise {}

    /** There is no value; it is noted. */
    record Absent() implements Otherwise {}

    /** Do not send the document: a person must extend the table. */
    record Refuse() implements Otherwise {}
}
