package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.faults.Catalogue;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Schema;
import dev.hexbridge.adapters.sandboxdynamics.store.Fields;
import dev.hexbridge.adapters.sandboxdynamics.store.FieldsBuilder;
import dev.hexbridge.adapters.sandboxdynamics.store.Key;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.store.Table;
import dev.hexbridge.adapters.sandboxdynamics.store.WorkUnit;
import java.util.Locale;
import java.util.Optional;

/** Which item numbers can be sold. */
final class Items {
    private static final String UNKNOWN = "UNKNOWN";
    private static final String BLOCKED = "BLOCKED";

    private final World world;

    Items(World world) {
        this.world = world;
    }

    /** The released product of that number; an open catalogue releases it now if need be. */
    Optional<Row> find(String company, String number) {
        Table products = world.store().table("InventTable");
        Key key = Key.of(company, number);
        Optional<Row> present = products.find(key);
        boolean releasable =
                world.knobs().catalogue.get() == Catalogue.OPEN && !number.isEmpty() && !is(number, UNKNOWN);
        return present.isEmpty() && releasable ? Optional.of(release(products, key, company, number)) : present;
    }

    private static Row release(Table products, Key key, String company, String number) {
        FieldsBuilder fields = new FieldsBuilder(4);
        fields.put(Schema.COMPANY, company);
        fields.put("ItemNumber", number);
        fields.put("ProductNumber", number);
        fields.put("ProductType", "Item");
        // Its own unit of work: the catalogue is older than the order that asks for it.
        return new WorkUnit().insert(products, key, new Row.State(Fields.EMPTY, fields.build(), 1));
    }

    void validate(Draft draft, Infolog log) {
        String number = draft.text("ItemNumber");
        if (number.isEmpty()) {
            return;
        }
        if (find(draft.company(), number).isEmpty()) {
            Property property = Optional.ofNullable(draft.set().shape().byName().get("ItemNumber"))
                    .orElseThrow();
            log.warning(
                    "value.not.found",
                    number,
                    property.label(),
                    world.schema().table("InventTable").label());
            log.warning("validate.field", draft.set().entityName(), property.name());
        } else if (is(number, BLOCKED)) {
            log.warning("item.blocked", number);
            log.warning("validate.write", "SalesLine");
        }
    }

    private static boolean is(String number, String prefix) {
        return number.toUpperCase(Locale.ROOT).startsWith(prefix);
    }
}
