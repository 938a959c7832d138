package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.store.Key;

/** What a warehouse tells about a place. */
final class Warehouses {
    private Warehouses() {}

    /** The site of a warehouse; empty for no or an unknown warehouse. */
    static String site(World world, String company, String warehouse) {
        return world.store()
                .table("InventLocation")
                .find(Key.of(company, warehouse))
                .map(row -> row.text("OperationalSiteId"))
                .orElse("");
    }
}
