package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import dev.hexbridge.adapters.sandboxdynamics.store.Key;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.WorkUnit;
import java.util.Optional;

/** Payment journal lines: numbered by the client, locked once the journal is posted. */
final class JournalLineRules implements TableRules {
    private final World world;

    JournalLineRules(World world) {
        this.world = world;
    }

    @Override
    public void defaults(Draft draft) {
        draft.defaultText("AccountType", "Cust");
        draft.defaultText("TransactionDate", world.todayText());
        draft.defaultText("Company", draft.company());
    }

    @Override
    public void validateCreate(Draft draft, Infolog log) {
        Optional<Row> header = header(draft.company(), draft.text("JournalBatchNumber"));
        if (header.isEmpty() && !draft.text("JournalBatchNumber").isEmpty()) {
            Property property = Optional.ofNullable(draft.set().shape().byName().get("JournalBatchNumber"))
                    .orElseThrow();
            log.warning(
                    "value.not.found",
                    draft.text(property.name()),
                    property.label(),
                    world.schema().table("LedgerJournalTable").label());
            log.warning("validate.field", draft.set().entityName(), property.name());
        }
        header.ifPresent(journal -> JournalHeaderRules.refusePosted(journal, "LedgerJournalTrans", log));
    }

    @Override
    public void validateUpdate(Draft draft, Row row, Infolog log) {
        header(draft.company(), draft.text("JournalBatchNumber"))
                .ifPresent(journal -> JournalHeaderRules.refusePosted(journal, "LedgerJournalTrans", log));
    }

    @Override
    public void delete(Row row, WorkUnit unit, Infolog log) {
        header(row.text("dataAreaId"), row.text("JournalBatchNumber"))
                .ifPresent(journal -> JournalHeaderRules.refusePosted(journal, "LedgerJournalTrans", log));
    }

    private Optional<Row> header(String company, String number) {
        return world.store().table("LedgerJournalTable").find(Key.of(company, number));
    }
}
