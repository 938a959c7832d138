package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.documents.DocumentsAdapter;
import dev.hexbridge.adapters.dynamics.DynamicsCheckupSettings.Company;
import dev.hexbridge.adapters.dynamics.DynamicsCheckupSettings.Records;
import dev.hexbridge.adapters.dynamics.DynamicsCheckupSettings.Stock;
import dev.hexbridge.bootstrap.settings.Settings;
import dev.hexbridge.bootstrap.settings.Settings.Erp;
import dev.hexbridge.domain.flow.CatalogueCompilation;
import dev.hexbridge.domain.mapping.LookupTable;
import dev.hexbridge.domain.pair.Pair;
import dev.hexbridge.domain.pair.PairSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the pairs of an environment expect to be there. */
final class Expectations {

    private static final String SERVICE_ITEMS = "service-item";

    private Expectations() {}

    static List<Company> of(Settings settings, Erp erp) {
        Set<String> services = services(settings);
        return settings.pairs()
                .all()
                .filter(pair -> pair.target().equals(erp.name()))
                .map(pair -> company(pair, services))
                .toList();
    }

    private static Company company(Pair pair, Set<String> services) {
        PairSettings settings = pair.settings();
        PairSettings.Defaults defaults = settings.defaults();
        Set<String> items = new TreeSet<>(services);
        defaults.itemNumber().ifPresent(items::add);
        Set<String> accounts = defaults.customerAccount().map(Set::of).orElseGet(Set::of);
        boolean supplied = settings.numbering().strategy() == PairSettings.Numbering.Strategy.SUPPLIED;
        return new Company(
                settings.legalEntity(),
                supplied ? Optional.of(settings.numbering().orderPrefix()) : Optional.empty(),
                defaults.customerGroup(),
                new Stock(defaults.warehouse(), defaults.site()),
                new Records(items, accounts, Set.of()));
    }

    private static Set<String> services(Settings settings) {
        CatalogueCompilation documents = new DocumentsAdapter(settings.storage().documentsDirectory()).load();
        return documents instanceof CatalogueCompilation.Loaded loaded
                ? Optional.ofNullable(loaded.catalogue().tables().get(SERVICE_ITEMS))
                        .map(Expectations::items)
                        .orElseGet(Set::of)
                : Set.of();
    }

    private static Set<String> items(LookupTable table) {
        Set<String> items = new TreeSet<>();
        for (LookupTable.Row row : table.rows().values()) {
            switch (row) {
                case LookupTable.Row.One one -> items.add(one.value());
                case LookupTable.Row.Many many ->
                    Optional.ofNullable(many.fields().get("ItemNumber")).ifPresent(items::add);
            }
        }
        return items;
    }
}
