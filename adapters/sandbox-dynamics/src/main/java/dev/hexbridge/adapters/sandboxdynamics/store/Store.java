package dev.hexbridge.adapters.sandboxdynamics.store;

import dev.hexbridge.adapters.sandboxdynamics.metadata.Schema;
import dev.hexbridge.adapters.sandboxdynamics.metadata.TableDefinition;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** All tables, the number sequences and the ledger of one environment. */
public final class Store {
    /** Record ids start here, as those of the product do, one range per table. */
    private static final long FIRST_RECORD_ID = 5_637_144_576L;

    private static final long RECORD_IDS_PER_TABLE = 100_000_000L;

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Ledger ledger = new Ledger();

    /** An empty store with the tables of the schema. */
    public Store(Schema schema) {
        long recordId = FIRST_RECORD_ID;
        for (TableDefinition definition : schema.tables().values()) {
            tables.put(definition.name(), new Table(definition, recordId));
            recordId += RECORD_IDS_PER_TABLE;
        }
    }

    /** The table of that name, which must exist. */
    public Table table(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no table " + name);
        }
        return table;
    }

    /** The ledger. */
    public Ledger ledger() {
        return ledger;
    }

    /** Draws the next number of a sequence; each company counts for itself. */
    public int nextNumber(String sequence, String company) {
        return numbers.merge(sequence + '/' + company, 1, Integer::sum);
    }

    /** Gives the last number back. */
    public void giveBackNumber(String sequence, String company) {
        numbers.merge(sequence + '/' + company, -1, Integer::sum);
    }
}
