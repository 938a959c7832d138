package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Property.Trait;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Schema;
import dev.hexbridge.adapters.sandboxdynamics.store.Fields;
import dev.hexbridge.adapters.sandboxdynamics.store.Key;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import java.util.List;
import java.util.Optional;

/** The checks every table has: editable, related, required. */
final class Checks {
    private final World world;

    Checks(World world) {
        this.world = world;
    }

    /** Refuses values for properties that clients do not write; on an update also new values for key parts. */
    void editable(Draft draft, Optional<Row> row, Infolog log) {
        Fields body = draft.body();
        for (int i = 0; i < body.size(); i++) {
            Property property = property(draft.set(), body.name(i));
            boolean keyChanged = property.is(Trait.KEY)
                    && row.isPresent()
                    && !Key.of(List.of(body.value(i)))
                            .equals(Key.of(List.of(row.get().read(property))));
            if (property.is(Trait.READ_ONLY) || keyChanged) {
                log.warning("field.not.editable", property.label());
                failedField(draft.set(), property, log);
            }
        }
    }

    /** Refuses sent values that the related table does not hold. */
    void related(Draft draft, Infolog log) {
        Fields body = draft.body();
        for (int i = 0; i < body.size(); i++) {
            Property property = property(draft.set(), body.name(i));
            String table = property.relatedTable().orElse("");
            String value = body.value(i).toString();
            if (!table.isEmpty() && !value.isEmpty() && !exists(table, draft.company(), value)) {
                notFound(draft.set(), property, value, log);
            }
        }
    }

    /** Refuses a row that lacks a required value. */
    void required(Draft draft, Infolog log) {
        for (String name : draft.set().table().layout().required()) {
            if (draft.text(name).isEmpty()) {
                Property property = property(draft.set(), name);
                log.warning("field.required", property.label());
                failedField(draft.set(), property, log);
            }
        }
    }

    /** Says that a value does not exist in the table its property refers to. */
    void notFound(EntitySet set, Property property, String value, Infolog log) {
        String table = property.relatedTable().orElse("");
        log.warning(
                "value.not.found",
                value,
                property.label(),
                world.schema().table(table).label());
        failedField(set, property, log);
    }

    private boolean exists(String table, String company, String value) {
        boolean scoped = world.schema().table(table).layout().key().contains(Schema.COMPANY);
        Key key = scoped ? Key.of(company, value) : Key.of(value);
        return world.store().table(table).find(key).isPresent()
                || (table.equals("TaxItemGroupHeading")
                        && world.knobs().taxRates.get().containsKey(value));
    }

    private static void failedField(EntitySet set, Property property, Infolog log) {
        log.warning("validate.field", set.entityName(), property.name());
    }

    private static Property property(EntitySet set, String name) {
        return Optional.ofNullable(set.shape().byName().get(name)).orElseThrow();
    }
}
