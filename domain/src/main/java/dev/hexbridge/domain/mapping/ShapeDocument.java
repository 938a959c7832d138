package dev.hexbridge.domain.mapping;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What maps must know of a target's records.
 *
 * @param head format, name and version
 * @param records the records by kind
 */
public record ShapeDocument(DocumentHead head, SortedMap<String, RecordShape> records) {

    public ShapeDocument {
        records = Collections.unmodifiableSortedMap(new TreeMap<>(records));
    }

    /**
     * The fields of a record that bear more than a text.
     *
     * @param keys identify the record; written by the engine itself, never by a map
     * @param ids refer to something; never shortened
     * @param amounts are numbers that money depends on; never text
     */
    public record RecordShape(SortedSet<String> keys, SortedSet<String> ids, SortedSet<String> amounts) {

        public RecordShape {
            keys = Collections.unmodifiableSortedSet(new TreeSet<>(keys));
            ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
            amounts = Collections.unmodifiableSortedSet(new TreeSet<>(amounts));
        }

        public static RecordShape of(Set<String> keys, Set<String> ids, Set<String> amounts) {
            return new RecordShape(new TreeSet<>(keys), new TreeSet<>(ids), new TreeSet<>(amounts));
        }
    }

    public static ShapeDocument of(String name, Map<String, RecordShape> records) {
        return new ShapeDocument(new DocumentHead(DocumentHead.FORMAT, name, 1), new TreeMap<>(records));
    }
}
