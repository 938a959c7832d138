package dev.hexbridge.adapters.sandboxdynamics.faults;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who chooses document numbers.
 *
 * @param salesOrder for {@code SalesOrderNumber}
 * @param customerAccount for {@code CustomerAccount}
 * @param journalBatch for {@code JournalBatchNumber}
 * @param onSuppliedNumber what an automatic sequence does with a number the client sends
 * @param consumedByRollback whether a rolled back transaction leaves a gap
 */
public record NumberSequences(
        Mode salesOrder,
        Mode customerAccount,
        Mode journalBatch,
        OnSuppliedNumber onSuppliedNumber,
        boolean consumedByRollback) {
    /** The start: orders and customers may bring a number, journals get one, gaps happen. */
    public static final NumberSequences INITIAL =
            new NumberSequences(Mode.CHANGEABLE, Mode.CHANGEABLE, Mode.AUTOMATIC, OnSuppliedNumber.REJECT, true);

    /** Refuses a document with a hole. */
    public NumberSequences {
        if (salesOrder == null || customerAccount == null || journalBatch == null || onSuppliedNumber == null) {
            throw new IllegalArgumentException(
                    "a mode is automatic, manual or changeable; on a supplied number: reject or replace");
        }
    }

    /** The settings of a number sequence. */
    public enum Mode {
        /** The product numbers. */
        @JsonProperty("automatic")
        AUTOMATIC,
        /** The client numbers; leaving it out is an error. */
        @JsonProperty("manual")
        MANUAL,
        /** The product numbers unless the client does ("allow user changes"). */
        @JsonProperty("changeable")
        CHANGEABLE
    }

    /** What an automatic sequence does with a supplied number. */
    public enum OnSuppliedNumber {
        /** The write fails. */
        @JsonProperty("reject")
        REJECT,
        /** The number is silently exchanged for one of the sequence. */
        @JsonProperty("replace")
        REPLACE
    }
}
