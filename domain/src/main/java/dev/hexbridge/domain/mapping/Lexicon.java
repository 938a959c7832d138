package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.mapping.ShapeDocument.RecordShape;
import dev.hexbridge.domain.pair.Decided;
import java.util.Map;
import java.util.Set;

/**
 * What the documents of one catalogue may refer to.
 *
 * @param tables the tables by name
 * @param records the target's records by kind
 * @param decided what {@code decision.<name>} may ask for
 */
public record Lexicon(Map<String, LookupTable> tables, Map<String, RecordShape> records, Set<String> decided) {

    public Lexicon {
        tables = Map.copyOf(tables);
        records = Map.copyOf(records);
        decided = Set.copyOf(decided);
    }

    /** A lexicon where decisions are what the built-in maps ask for. */
    public Lexicon(Map<String, LookupTable> tables, Map<String, RecordShape> records) {
        this(tables, records, Decided.STANDARD);
    }
}
