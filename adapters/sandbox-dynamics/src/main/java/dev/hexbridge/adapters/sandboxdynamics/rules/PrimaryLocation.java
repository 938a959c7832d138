package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.store.Fields;
import dev.hexbridge.adapters.sandboxdynamics.store.FieldsBuilder;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import java.util.List;
import java.util.Optional;

/** The location that the product makes of the address that a new customer brings along. */
final class PrimaryLocation {
    /** The set that shows it. */
    static final String SET = "CustomerPostalAddresses";

    private static final List<String> ADDRESS = List.of(
            "AddressDescription",
            "AddressStreet",
            "AddressCity",
            "AddressState",
            "AddressZipCode",
            "AddressCountryRegionId");

    private PrimaryLocation() {}

    /** Its fields; nothing for a customer without an address. */
    static Optional<Fields> of(Row customer) {
        FieldsBuilder fields = new FieldsBuilder(ADDRESS.size() + 3);
        boolean any = false;
        for (String name : ADDRESS) {
            String text = customer.text(name);
            if (!text.isEmpty()) {
                fields.put(name, text);
                any = true;
            }
        }
        fields.put("CustomerAccountNumber", customer.text("CustomerAccount"));
        fields.put("IsPrimary", "Yes");
        fields.put("IsRoleBusiness", "Yes");
        return any ? Optional.of(fields.build(Fields.EMPTY)) : Optional.empty();
    }
}
