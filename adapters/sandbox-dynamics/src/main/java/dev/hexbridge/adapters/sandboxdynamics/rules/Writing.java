package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Schema;
import dev.hexbridge.adapters.sandboxdynamics.metadata.TableDefinition;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Texts;
import dev.hexbridge.adapters.sandboxdynamics.store.Fields;
import dev.hexbridge.adapters.sandboxdynamics.store.Key;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.WorkUnit;
import dev.hexbridge.adapters.sandboxdynamics.store.Write;
import dev.hexbridge.adapters.sandboxdynamics.store.Write.Operation;
import dev.hexbridge.adapters.sandboxdynamics.wire.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Creates, changes and deletes rows under the rules of their tables. */
public final class Writing {
    private final World world;
    private final Texts texts = new Texts();
    private final Checks checks;
    private final Numbering numbering;
    private final Map<String, TableRules> rules;
    private final Map<String, Fields> lastAssigned = new HashMap<>();

    /** The rules over a world; teaches its tables to compute totals. */
    public Writing(World world) {
        this.world = world;
        this.checks = new Checks(world);
        this.numbering = new Numbering(world);
        this.rules = Map.of(
                "SalesTable", new SalesOrderRules(world),
                "SalesLine", new SalesLineRules(world),
                "CustTable", new Customers(world),
                "LogisticsPostalAddress", new AddressRules(world),
                "LedgerJournalTable", new JournalHeaderRules(world),
                "LedgerJournalTrans", new JournalLineRules(world),
                "SalesReturnTable", new ReturnHeaderRules(world),
                "SalesReturnLine", new ReturnLineRules(world));
        world.store().table("SalesReturnTable").derive(ReturnHeaderRules.TOTALS, new ReturnHeaderRules(world)::totals);
        world.store().table("SalesTable").derive(OrderTotals.NAMES, new OrderTotals(world)::of);
    }

    /** What became of a write. */
    public sealed interface Outcome {
        /** It was applied to this row. */
        record Applied(Row row) implements Outcome {}

        /** It was refused and changed nothing but perhaps a number sequence. */
        record Refused(Problem problem) implements Outcome {}
    }

    /** The transaction and the circumstances a write belongs to. */
    public record Context(WorkUnit unit, Write.Stamp stamp) {}

    /** Creates a row. */
    public Outcome create(EntitySet set, Fields body, Context context) {
        String company = body.get(Schema.COMPANY)
                .map(value -> value.toString().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty())
                .orElse(world.defaultCompany());
        Infolog log = new Infolog();
        Draft draft = Draft.creating(set, company, body);
        if (!world.companies().contains(company)) {
            log.error("unknown.company", company);
            return refused(400, "Create", set, log);
        }
        validateNew(draft, context, log);
        if (log.refuses()) {
            return refused(400, "Create", set, log);
        }
        if (world.store().table(set.table().name()).find(draft.key()).isPresent()) {
            log.info(
                    "record.exists",
                    set.table().label(),
                    set.table().name(),
                    keyLabel(set.table()),
                    lastKeyValue(draft));
        } else if (world.dice().strikes(world.knobs().updateConflict)) {
            log.error("update.conflict", set.table().label(), set.table().name());
        }
        if (log.refuses()) {
            return refused(world.knobs().duplicateStatus.get(), "Create", set, log);
        }
        Row row = inserted(draft, context);
        restate(row, context);
        context.unit().note(new Write(set, Operation.CREATE, row, body, context.stamp()));
        if (set.table().name().equals("CustTable")) {
            PrimaryLocation.of(row).ifPresent(location -> locate(row, location, context));
        }
        return new Outcome.Applied(row);
    }

    private Row inserted(Draft draft, Context context) {
        String table = draft.set().table().name();
        Fields alike = lastAssigned.getOrDefault(table, Fields.EMPTY);
        Row.State state = draft.state(alike, 1);
        lastAssigned.put(table, state.assigned());
        return context.unit().insert(world.store().table(table), draft.key(), state);
    }

    /** Nobody asked for this row, so the ledger of what clients write does not tell of it. */
    private void locate(Row customer, Fields location, Context context) {
        EntitySet set = world.schema().set(PrimaryLocation.SET, false).orElseThrow();
        Draft draft = Draft.creating(set, customer.text(Schema.COMPANY), location);
        validateNew(draft, context, new Infolog());
        inserted(draft, context);
    }

    private void validateNew(Draft draft, Context context, Infolog log) {
        TableRules tableRules = rules.getOrDefault(draft.set().table().name(), TableRules.NONE);
        checks.editable(draft, Optional.empty(), log);
        checks.related(draft, log);
        if (log.refuses()) {
            return;
        }
        numbering.number(draft, context.unit(), log);
        tableRules.defaults(draft);
        if (!log.refuses()) {
            checks.required(draft, log);
        }
        if (!log.refuses()) {
            tableRules.validateCreate(draft, log);
        }
    }

    /** Changes a row. */
    public Outcome update(EntitySet set, Row row, Fields body, Context context) {
        Infolog log = new Infolog();
        Draft draft = Draft.updating(set, row, body);
        checks.editable(draft, Optional.of(row), log);
        checks.related(draft, log);
        checks.required(draft, log);
        if (!log.refuses()) {
            rules.getOrDefault(set.table().name(), TableRules.NONE).validateUpdate(draft, row, log);
        }
        if (log.refuses()) {
            return refused(400, "Update", set, log);
        }
        if (world.dice().strikes(world.knobs().updateConflict)) {
            log.error("update.conflict", set.table().label(), set.table().name());
            return refused(world.knobs().duplicateStatus.get(), "Update", set, log);
        }
        context.unit().change(row, draft.state(row.state().assigned(), nextVersion(row)));
        restate(row, context);
        context.unit().note(new Write(set, Operation.UPDATE, row, body, context.stamp()));
        return new Outcome.Applied(row);
    }

    /** Deletes a row and what the product deletes with it. */
    public Outcome delete(EntitySet set, Row row, Context context) {
        Infolog log = new Infolog();
        rules.getOrDefault(set.table().name(), TableRules.NONE).delete(row, context.unit(), log);
        if (log.refuses()) {
            String text = texts.say(world.knobs().language.get(), "delete.failed", set.entityName(), text(log));
            return new Outcome.Refused(Problem.refusedWrite(400, "Delete", text));
        }
        context.unit().remove(row);
        restate(row, context);
        context.unit().note(new Write(set, Operation.DELETE, row, Fields.EMPTY, context.stamp()));
        return new Outcome.Applied(row);
    }

    /** A line that comes, goes or changes may change how far its order has got. */
    private void restate(Row row, Context context) {
        if (row.table().name().equals("SalesLine")) {
            world.store()
                    .table("SalesTable")
                    .find(Key.of(row.text(Schema.COMPANY), row.text("SalesOrderNumber")))
                    .ifPresent(header -> new OrderProgress(world).restate(header, context.unit()));
        }
    }

    private int nextVersion(Row row) {
        int version = world.dice().version();
        return version == row.state().version() ? version + 1 : version;
    }

    private Outcome refused(int status, String verb, EntitySet set, Infolog log) {
        String text = texts.say(world.knobs().language.get(), "write.failed", set.entityName(), text(log));
        return new Outcome.Refused(Problem.refusedWrite(status, verb, text));
    }

    private String text(Infolog log) {
        return log.text(texts, world.knobs().language.get());
    }

    private static Object keyLabel(TableDefinition table) {
        String name = table.layout().key().getLast();
        return Optional.ofNullable(table.properties().get(name)).orElseThrow().label();
    }

    private static String lastKeyValue(Draft draft) {
        List<String> key = draft.set().table().layout().key();
        return draft.text(key.getLast());
    }
}
