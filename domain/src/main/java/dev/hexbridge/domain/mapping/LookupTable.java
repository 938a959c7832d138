package dev.hexbridge.domain.mapping;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table from words of the source to words of the target.
 *
 * @param head format, name and version
 * @param otherwise what to do with a value that it does not have, where the rule does not say
 * @param rows the rows by key
 */
public record LookupTable(DocumentHead head, Optional<Otherwise> otherwise, SortedMap<String, Row> rows) {

    public LookupTable {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /** What a table has for a key. */
    public sealed interface Row {

        /**
         * One value.
         *
         * @param value the value
         */
        record One(String value) implements Row {}

        /**
         * Several target fields at once: an item number with its dimensions.
         *
         * @param fields values by target field
         */
        record Many(SortedMap<String, String> fields) implements Row {

            public Many {
                fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
            }
        }
    }

    /** A table of single values. */
    public static LookupTable of(String name, Optional<Otherwise> otherwise, Map<String, String> rows) {
        SortedMap<String, Row> singles = new TreeMap<>();
        rows.forEach((key, value) -> singles.put(key, new Row.One(value)));
        return new LookupTable(new DocumentHead(DocumentHead.FORMAT, name, 1), otherwise, singles);
    }
}
