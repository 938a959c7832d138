package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.postgres.PostgresAdapter;
import dev.hexbridge.application.port.outbound.SnapshotSource;
import dev.hexbridge.application.reconcile.Healer;
import dev.hexbridge.application.reconcile.Reconciliation;
import dev.hexbridge.application.reconcile.Sources;
import dev.hexbridge.bootstrap.settings.Settings.Shop;
import dev.hexbridge.domain.message.ConnectionName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the shops beside the journal. */
final class Bookkeeping {

    private Bookkeeping() {}

    /** A shop that cannot be reached is named, not passed over. */
    static Reconciliation reconciliation(PostgresAdapter journal, Core core, List<Shop> shops) {
        Map<ConnectionName, SnapshotSource> asked = new HashMap<>();
        core.besides().shops().forEach(side -> asked.put(new ConnectionName(side.name()), side.snapshots()));
        List<ConnectionName> unasked = shops.stream()
                .map(Shop::name)
                .filter(name -> !asked.containsKey(name))
                .toList();
        Sources sources = new Sources(asked, unasked);
        return new Reconciliation(
                sources, journal.standings(), new Healer(sources, core.besides().intake()));
    }
}
