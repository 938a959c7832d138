package dev.hexbridge.adapters.sandboxdynamics.store;

import java.util.ArrayList;
import java.util.List;

/** The changes of one transaction: all of them reach the ledger, or all are undone. */
public final class WorkUnit {
    private final List<Runnable> undo = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();

    /** Adds a row. */
    public Row insert(Table table, Key key, Row.State state) {
        Row row = table.insert(key, state);
        undo.add(() -> table.remove(row));
        return row;
    }

    /** Changes a row. */
    public void change(Row row, Row.State after) {
        Row.State before = row.state();
        row.table().change(row, after);
        undo.add(() -> row.table().change(row, before));
    }

    /** Removes a row. */
    public void remove(Row row) {
        row.table().remove(row);
        undo.add(() -> row.table().restore(row));
    }

    /** Remembers how to take back something else. */
    public void undoWith(Runnable step) {
        undo.add(step);
    }

    /** Notes a client's write for the ledger. */
    public void note(Write write) {
        writes.add(write);
    }

    /** Keeps everything. */
    public void commit(Ledger ledger) {
        writes.forEach(ledger::append);
        writes.clear();
        undo.clear();
    }

    /** Takes everything back, last change first. */
    public void rollback() {
        for (int i = undo.size() - 1; i >= 0; i--) {
            undo.get(i).run();
        }
        undo.clear();
        writes.clear();
    }
}
