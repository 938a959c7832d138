package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.WorkUnit;

/** The rules of one table, on top of those every table has. */
interface TableRules {
    /** Rules of a table that has none of its own. */
    TableRules NONE = new TableRules() {
        @Override
        public void defaults(Draft draft) {}

        @Override
        public void validateCreate(Draft draft, Infolog log) {}

        @Override
        public void validateUpdate(Draft draft, Row row, Infolog log) {}

        @Override
        public void delete(Row row, WorkUnit unit, Infolog log) {}
    };

    /** Fills what a new row does not bring. */
    void defaults(Draft draft);

    /** Checks a new row. */
    void validateCreate(Draft draft, Infolog log);

    /** Checks, and recomputes, a changed row. */
    void validateUpdate(Draft draft, Row row, Infolog log);

    /** Checks a deletion and removes what goes with the row. */
    void delete(Row row, WorkUnit unit, Infolog log);
}
