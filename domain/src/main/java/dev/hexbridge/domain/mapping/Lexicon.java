package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.mapping.ShapeDocument.RecordShape;
import java.util.Map;

/**
 * What the documents of one catalogue may refer to.
 *
 * @param tables the tables by name
 * @param records the target's records by kind
 */
public record Lexicon(Map<String, LookupTable> tables, Map<String, RecordShape> records) {

    public Lexicon {
        tables = Map.copyOf(tables);
        records = Map.copyOf(records);
    }
}
