package dev.hexbridge.domain.convergence;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One record of a target document: an order's header, one of its lines, a customer.
 *
 * @param kind the record's kind in the vocabulary of the target's settings, for example {@code sales-order-line}
 * @param key our own key of the record within its document, by which it is found again; empty for the root
 * @param fields the mapped fields by target name; a field that is not here is none of our business
 */
public record TargetRecord(String kind, String key, SortedMap<String, FieldValue> fields) {

    public TargetRecord {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }
}
