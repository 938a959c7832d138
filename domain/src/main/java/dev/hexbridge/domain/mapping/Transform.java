package dev.hexbridge.domain.mapping;

import java.util.Optional;

/** What can be done to a value. The list is closed: no document ever runs code of its own. */
public sealed interface Transform {

    /**
     * Another text in place of any value: tells only that there is one.
     *
     * @param text the text
     */
    record Constant(String text) implements Transform {}

    /**
     * Stands in where there is no value.
     *
     * @param text the value to take; must be a number where numbers flow
     */
    record Default(String text) implements Transform {}

    /**
     * The value that a table has for this one, whatever its case.
     *
     * @param table the table's name
     * @param otherwise what to do where the table has none; absent: what the table itself says
     */
    record Lookup(String table, Optional<Otherwise> otherwise) implements Transform {}

    /** The date of a moment in the legal entity's time zone, as noon UTC of that date. */
    record BusinessDate() implements Transform {}

    /** The moment itself. */
    record Moment() implements Transform {}

    /**
     * One part of a text.
     *
     * @param by the delimiter, literally
     * @param part which part, from 0; {@code -1} for the last
     */
    record Split(String by, int part) implements Transform {}

    /**
     * The item that a SKU stands for: its number and the fields of its dimensions. A SKU that the table does not have
     * is an item number itself.
     *
     * @param table a table from SKU to item number, or to several fields of which the rule's target is one
     */
    record Item(String table) implements Transform {}

    /**
     * A text before the value.
     *
     * @param text the text
     */
    record Prefix(String text) implements Transform {}

    /**
     * No more than so many characters; what is lost is noted.
     *
     * @param length the most characters, counted as the target counts them: UTF-16 units
     */
    record Cut(int length) implements Transform {}

    /** Capital letters. */
    record Upper() implements Transform {}

    /** Small letters. */
    record Lower() implements Transform {}

    /**
     * The value as it is, and a remark in the timeline.
     *
     * @param text the remark
     */
    record Note(String text) implements Transform {}
}
