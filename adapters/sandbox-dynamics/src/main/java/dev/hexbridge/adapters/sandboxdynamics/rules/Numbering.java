package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.faults.NumberSequences;
import dev.hexbridge.adapters.sandboxdynamics.faults.NumberSequences.Mode;
import dev.hexbridge.adapters.sandboxdynamics.faults.NumberSequences.OnSuppliedNumber;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import dev.hexbridge.adapters.sandboxdynamics.store.Table;
import dev.hexbridge.adapters.sandboxdynamics.store.WorkUnit;
import java.util.Map;
import java.util.Optional;

/** Gives new rows their numbers, as the sequence of the number is set up. */
final class Numbering {
    private static final Map<String, Sequence> SEQUENCES = Map.of(
            "SalesTable", new Sequence("SalesOrderNumber", "", 6),
            "SalesLine", new Sequence("InventoryLotId", "", 8),
            "CustTable", new Sequence("CustomerAccount", "C", 6),
            "LogisticsPostalAddress", new Sequence("AddressLocationId", "", 9),
            "LedgerJournalTable", new Sequence("JournalBatchNumber", "", 5),
            "SalesReturnTable", new Sequence("ReturnOrderNumber", "R", 6),
            "SalesReturnLine", new Sequence("ReturnInventoryLotId", "R", 8));

    private final World world;

    Numbering(World world) {
        this.world = world;
    }

    private record Sequence(String property, String prefix, int digits) {}

    /** A number with zeros before it where it has fewer digits. */
    static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    void number(Draft draft, WorkUnit unit, Infolog log) {
        Sequence sequence = SEQUENCES.get(draft.set().table().name());
        if (sequence == null) {
            return;
        }
        boolean supplied = !draft.text(sequence.property()).isEmpty();
        switch (mode(draft.set().table().name())) {
            case AUTOMATIC -> automatic(draft, sequence, supplied, unit, log);
            case CHANGEABLE -> {
                if (!supplied) {
                    draft.assign(sequence.property(), next(draft, sequence, unit));
                }
            }
            case MANUAL -> {
                // A missing number is the business of the check for required fields.
            }
        }
    }

    private void automatic(Draft draft, Sequence sequence, boolean supplied, WorkUnit unit, Infolog log) {
        if (supplied && world.knobs().numberSequences.get().onSuppliedNumber() == OnSuppliedNumber.REJECT) {
            Property property = Optional.ofNullable(draft.set().shape().byName().get(sequence.property()))
                    .orElseThrow();
            log.warning("number.automatic", property.label());
            log.warning("validate.field", draft.set().entityName(), property.name());
        } else {
            draft.assign(sequence.property(), next(draft, sequence, unit));
        }
    }

    private Mode mode(String table) {
        NumberSequences settings = world.knobs().numberSequences.get();
        return switch (table) {
            case "SalesTable" -> settings.salesOrder();
            case "CustTable" -> settings.customerAccount();
            case "LedgerJournalTable" -> settings.journalBatch();
            case "SalesLine", "SalesReturnLine" -> Mode.AUTOMATIC;
            default -> Mode.CHANGEABLE;
        };
    }

    private String next(Draft draft, Sequence sequence, WorkUnit unit) {
        String tableName = draft.set().table().name();
        Table table = world.store().table(tableName);
        String candidate;
        do {
            int number = world.store().nextNumber(tableName, draft.company());
            candidate = sequence.prefix() + padded(number, sequence.digits());
            draft.assign(sequence.property(), candidate);
        } while (table.find(draft.key()).isPresent());
        if (!world.knobs().numberSequences.get().consumedByRollback()) {
            unit.undoWith(() -> world.store().giveBackNumber(tableName, draft.company()));
        }
        return candidate;
    }
}
