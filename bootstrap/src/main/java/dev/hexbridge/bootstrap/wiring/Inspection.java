package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.documents.DocumentsAdapter;
import dev.hexbridge.bootstrap.settings.Settings;
import dev.hexbridge.bootstrap.settings.SettingsFault;
import dev.hexbridge.domain.decision.DecisionTable;
import dev.hexbridge.domain.desire.CorrectionRules;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.desire.Routing;
import dev.hexbridge.domain.desire.Routing.Idle;
import dev.hexbridge.domain.failure.FailurePatterns;
import dev.hexbridge.domain.flow.Catalogue;
import dev.hexbridge.domain.flow.CatalogueCompilation;
import dev.hexbridge.domain.flow.CompiledFlow;
import dev.hexbridge.domain.mapping.Nearest;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.pair.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Settings and documents, looked at together before anything is started. Reaches out to nobody; reading the documents
 * blocks. What is wrong with one pair stops that pair alone.
 */
public final class Inspection {

    private final Settings settings;
    private final Catalogue catalogue;
    private final List<String> faults = new ArrayList<>();
    private final List<Routing> routings = new ArrayList<>();

    private Inspection(Settings settings) {
        this.settings = settings;
        settings.pairs().faults().stream().map(SettingsFault::toString).forEach(faults::add);
        this.catalogue = catalogue();
        settings.shops().forEach(shop -> routing(shop.name()).ifPresent(routings::add));
        ConnectionChecks.of(settings).forEach(faults::add);
    }

    /** Looks at settings and at the documents that they name. */
    public static Inspection of(Settings settings) {
        return new Inspection(settings);
    }

    /** All that is wrong, each with its place and what to do. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    Routes routes() {
        return new Routes(routings);
    }

    /** By what failures are told. */
    FailurePatterns patterns() {
        return FailurePatterns.of(catalogue.patterns());
    }

    /** What may be corrected by hand. */
    CorrectionRules corrections() {
        return new CorrectionRules(catalogue.shapes().values());
    }

    private Catalogue catalogue() {
        return switch (new DocumentsAdapter(settings.storage().documentsDirectory()).load()) {
            case CatalogueCompilation.Loaded loaded -> loaded.catalogue();
            case CatalogueCompilation.Faulty faulty -> {
                faulty.faults().forEach(fault -> faults.add(fault.toString()));
                yield faulty.sound();
            }
        };
    }

    /** Where a shop's orders go; empty for a shop of no pair. */
    private Optional<Routing> routing(ConnectionName shop) {
        List<Pair> sound = of(shop, settings.pairs().sound().stream());
        List<Idle> idle = new ArrayList<>(settings.pairs().idle().stream()
                .filter(known -> known.pair().source().equals(shop))
                .toList());
        if (sound.isEmpty() && idle.isEmpty()) {
            return Optional.empty();
        }
        Optional<DecisionTable> table =
                Optional.ofNullable(settings.pairs().decisions().get(shop)).flatMap(name -> table(shop, name));
        Optional<String> undecided = undecided(shop, table, sound.size() + idle.size());
        List<Route> routes = new ArrayList<>();
        for (Pair pair : sound) {
            Optional<CompiledFlow> flow = undecided.isEmpty() ? flow(pair) : Optional.empty();
            flow.ifPresentOrElse(
                    found -> routes.add(new Route(pair, found, catalogue.maps())
                            .booking(Optional.ofNullable(
                                    settings.pairs().payments().get(pair.name())))),
                    () -> idle.add(new Idle(pair, undecided.orElseGet(() -> flowFault(pair)))));
        }
        table.ifPresent(
                found -> new DecisionTargets(found, of(shop, settings.pairs().all()))
                        .faults()
                        .forEach(faults::add));
        return Optional.of(new Routing(routes, idle, table));
    }

    private static List<Pair> of(ConnectionName shop, Stream<Pair> pairs) {
        return pairs.filter(pair -> pair.source().equals(shop)).toList();
    }

    private Optional<DecisionTable> table(ConnectionName shop, String name) {
        Optional<DecisionTable> table = catalogue.decision(name);
        if (table.isEmpty()) {
            faults.add("shopify " + shop + ": decision: there is no sound decision table '" + name + "'"
                    + Nearest.hint(name, catalogue.decisions().keySet()));
        }
        return table;
    }

    /** Why nobody can say which pair takes a shop's orders. */
    private Optional<String> undecided(ConnectionName shop, Optional<DecisionTable> table, int pairs) {
        Optional<String> named =
                Optional.ofNullable(settings.pairs().decisions().get(shop));
        if (named.isPresent()) {
            return table.isPresent()
                    ? Optional.empty()
                    : named.map(name -> "the decision table " + name + " of the shop cannot be used");
        }
        if (pairs < 2) {
            return Optional.empty();
        }
        faults.add("shopify " + shop + ": decision: is missing: the shop has " + pairs
                + " pairs, and an order goes to one of them; name the decision table that says which");
        return Optional.of("no decision table says which pair takes an order of the shop");
    }

    private Optional<CompiledFlow> flow(Pair pair) {
        Optional<CompiledFlow> flow = catalogue.flow(pair.flow());
        if (flow.isEmpty()) {
            faults.add("pair " + pair.name() + ": " + flowFault(pair)
                    + Nearest.hint(pair.flow(), catalogue.flows().keySet()));
        }
        return flow;
    }

    private static String flowFault(Pair pair) {
        return "there is no sound flow '" + pair.flow() + "'";
    }
}
