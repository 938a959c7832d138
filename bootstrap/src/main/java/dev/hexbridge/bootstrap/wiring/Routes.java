package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.domain.desire.CorrectionRules;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.failure.FailurePatterns;
import dev.hexbridge.domain.flow.Catalogue;
import dev.hexbridge.domain.flow.CompiledFlow;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.pair.Pair;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The ways of the pairs, by the shop that they begin at.
 *
 * @param all the ways
 * @param catalogue the documents they are made of
 */
record Routes(List<Route> all, Catalogue catalogue) {

    static Routes of(List<Pair> pairs, Catalogue catalogue) {
        return new Routes(pairs.stream().map(pair -> route(pair, catalogue)).toList(), catalogue);
    }

    private static Route route(Pair pair, Catalogue catalogue) {
        CompiledFlow flow = catalogue
                .flow(pair.flow())
                .orElseThrow(() -> new StartFailure("The pair " + pair.name() + " names the flow " + pair.flow()
                        + ", and there is none; there are "
                        + catalogue.flows().keySet().stream().sorted().toList()));
        return new Route(pair, flow, catalogue.maps());
    }

    /** By what failures are told. */
    FailurePatterns patterns() {
        return FailurePatterns.of(catalogue.patterns());
    }

    /** What may be corrected by hand. */
    CorrectionRules corrections() {
        return new CorrectionRules(catalogue.shapes().values());
    }

    Map<ConnectionName, List<Route>> bySource() {
        return all.stream().collect(Collectors.groupingBy(route -> route.pair().source()));
    }
}
