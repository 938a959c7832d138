package dev.hexbridge.domain.convergence;

import java.util.Optional;

/**
 * One field on which desired and target differ.
 *
 * @param record the record's key; empty for the root
 * @param field the target field
 * @param desired what it should be; empty where the record should not exist
 * @param found what it is; empty where the record or field does not exist
 */
public record Difference(String record, String field, Optional<FieldValue> desired, Optional<FieldValue> found) {

    /** {@code line 55 OrderedSalesQuantity: 2 -> 3}. */
    public String display() {
        return (record.isEmpty() ? "" : "line " + record + " ") + field + ": "
                + found.map(FieldValue::display).orElse("nothing") + " -> "
                + desired.map(FieldValue::display).orElse("nothing");
    }
}
