package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.postgres.PostgresAdapter;
import dev.hexbridge.application.port.outbound.SnapshotSource;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.reconcile.Healer;
import dev.hexbridge.application.reconcile.Reconciliation;
import dev.hexbridge.application.reconcile.Sources;
import dev.hexbridge.application.statement.DailyStatement;
import dev.hexbridge.application.statement.Documents;
import dev.hexbridge.bootstrap.settings.Settings.Shop;
import dev.hexbridge.domain.message.ConnectionName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the shops beside the journal and the targets. A shop that cannot be reached is named, not passed over. */
final class Bookkeeping {

    private final PostgresAdapter journal;
    private final Core core;
    private final Sources sources;

    Bookkeeping(PostgresAdapter journal, Core core, List<Shop> shops) {
        this.journal = journal;
        this.core = core;
        Map<ConnectionName, SnapshotSource> asked = new HashMap<>();
        core.besides().shops().forEach(side -> asked.put(new ConnectionName(side.name()), side.snapshots()));
        List<ConnectionName> unasked = shops.stream()
                .map(Shop::name)
                .filter(name -> !asked.containsKey(name))
                .toList();
        sources = new Sources(asked, unasked);
    }

    Reconciliation reconciliation() {
        Healer healer = new Healer(sources, core.besides().intake());
        return new Reconciliation(sources, journal.standings(), healer);
    }

    DailyStatement statement(Routes routes, Targets targets) {
        Map<ConnectionName, TargetSystem> systems = new HashMap<>(targets.adapters());
        Documents documents = new Documents(journal.unitOfWork(), journal.standings(), systems);
        return new DailyStatement(sources, core.besides().reader(), routes.bySource(), documents);
    }
}
