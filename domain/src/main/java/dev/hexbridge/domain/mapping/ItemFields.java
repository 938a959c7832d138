package dev.hexbridge.domain.mapping;

import java.util.SortedMap;
import java.util.TreeMap;

/** An item number and the fields of its dimensions, by target field. */
record ItemFields(SortedMap<String, String> fields) {

    static ItemFields of(String field, String item) {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put(field, item);
        return new ItemFields(fields);
    }

    @Override
    public String toString() {
        return String.join(" ", fields.values());
    }
}
