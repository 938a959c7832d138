package dev.hexbridge.adapters.sandboxshopify.admin;

import dev.hexbridge.adapters.sandboxshopify.faults.Faults;
import dev.hexbridge.adapters.sandboxshopify.faults.Knob;
import java.util.List;

/** What the app was granted: all it asks for, or what the knob says. Nothing is enforced. */
final class Scopes {

    private static final List<String> ASKED = List.of(
            "read_orders",
            "write_orders",
            "read_customers",
            "read_products",
            "read_inventory",
            "read_locations",
            "read_payment_terms",
            "read_returns",
            "read_merchant_managed_fulfillment_orders");

    private Scopes() {}

    static List<String> granted(Faults faults) {
        String chosen = faults.text(Knob.SCOPES);
        return chosen.isBlank() ? ASKED : List.of(chosen.strip().split("\\s*,\\s*"));
    }
}
