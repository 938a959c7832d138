package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.Store;
import dev.hexbridge.adapters.sandboxdynamics.store.WorkUnit;
import java.util.List;

/** Payment journal headers: an empty batch until lines come, and not deletable while they are there. */
final class JournalHeaderRules implements TableRules {
    private final World world;

    JournalHeaderRules(World world) {
        this.world = world;
    }

    static void refusePosted(Row header, String dataSource, Infolog log) {
        if (header.text("IsPosted").equals("Yes")) {
            log.error("journal.posted", header.text("JournalBatchNumber"));
            log.warning("validate.write", dataSource);
        }
    }

    @Override
    public void defaults(Draft draft) {
        draft.defaultText("Description", draft.text("JournalName"));
    }

    @Override
    public void validateCreate(Draft draft, Infolog log) {}

    @Override
    public void validateUpdate(Draft draft, Row row, Infolog log) {
        refusePosted(row, "LedgerJournalTable", log);
    }

    @Override
    public void delete(Row row, WorkUnit unit, Infolog log) {
        refusePosted(row, "LedgerJournalTable", log);
        if (!lines(world.store(), row).isEmpty()) {
            log.error("journal.has.lines");
            log.warning("validate.delete", "LedgerJournalTable");
        }
    }

    static List<Row> lines(Store store, Row header) {
        String company = header.text("dataAreaId");
        return store.table("LedgerJournalTrans").find("JournalBatchNumber", header.text("JournalBatchNumber")).stream()
                .filter(line -> line.text("dataAreaId").equals(company))
                .toList();
    }
}
