package dev.hexbridge.application.statement;

import dev.hexbridge.application.port.outbound.Standings;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.TargetSystem.Lookup;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadRequest;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.reconciliation.Known;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the targets hold of orders: found by the links, and looked at as it is now. */
public final class Documents {

    private final UnitOfWork unitOfWork;
    private final Standings standings;
    private final Map<ConnectionName, TargetSystem> targets;

    public Documents(UnitOfWork unitOfWork, Standings standings, Map<ConnectionName, TargetSystem> targets) {
        this.unitOfWork = unitOfWork;
        this.standings = standings;
        this.targets = Map.copyOf(targets);
    }

    /**
     * What is known of documents.
     *
     * @param links what was settled, by key
     * @param known what the journal knows of orders
     * @param seen what the targets were found to hold
     * @param silent why a target did not answer
     */
    record Found(
            Map<LinkKey, Agreed> links,
            Map<EntityKey, Known> known,
            Map<LinkKey, Observed> seen,
            Optional<Silence> silent) {}

    /** A target that did not answer. */
    record Silence(ConnectionName target, String reason) {}

    Future<Found> of(List<Drawer> drawers) {
        if (drawers.isEmpty()) {
            return Future.succeededFuture(new Found(Map.of(), Map.of(), Map.of(), Optional.empty()));
        }
        List<LinkKey> keys = drawers.stream().map(Drawer::key).toList();
        Future<Map<LinkKey, Agreed>> links =
                unitOfWork.inTransaction(tables -> tables.links().find(keys));
        Future<Map<EntityKey, Known>> known =
                standings.of(drawers.stream().map(Drawer::entity).toList());
        return Future.all(links, known)
                .compose(both -> looked(links.result()).map(looks -> found(links.result(), known.result(), looks)));
    }

    private record Look(LinkKey key, ReadOutcome outcome) {}

    private Future<List<Look>> looked(Map<LinkKey, Agreed> links) {
        Map<ConnectionName, List<ReadRequest>> byTarget = links.entrySet().stream()
                .filter(link -> link.getValue().isPresent())
                .map(link -> new ReadRequest(
                        link.getKey(),
                        new Lookup.ByRef(link.getValue().ref()),
                        link.getValue().document()))
                .filter(request -> targets.containsKey(request.key().target()))
                .collect(Collectors.groupingBy(request -> request.key().target()));
        List<Future<List<Look>>> looks = new ArrayList<>();
        byTarget.forEach((target, requests) -> looks.add(Optional.ofNullable(targets.get(target))
                .orElseThrow()
                .read(requests)
                .map(outcomes -> paired(requests, outcomes))));
        return Future.all(looks)
                .map(all ->
                        looks.stream().flatMap(look -> look.result().stream()).toList());
    }

    private static List<Look> paired(List<ReadRequest> requests, List<ReadOutcome> outcomes) {
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            looks.add(new Look(requests.get(i).key(), outcomes.get(i)));
        }
        return looks;
    }

    private static Found found(Map<LinkKey, Agreed> links, Map<EntityKey, Known> known, List<Look> looks) {
        Map<LinkKey, Observed> seen = new HashMap<>();
        Optional<Silence> silent = Optional.empty();
        for (Look look : looks) {
            ConnectionName target = look.key().target();
            switch (look.outcome()) {
                case ReadOutcome.Answer answer -> seen.put(look.key(), answer.observed());
                case ReadOutcome.Ambiguous ambiguous -> seen.put(look.key(), new Observed.NotRead());
                case ReadOutcome.Later later ->
                    silent = Optional.of(new Silence(target, later.failure().text()));
                case ReadOutcome.Refused refused ->
                    silent = Optional.of(new Silence(target, refused.failure().text()));
            }
        }
        return new Found(links, known, seen, silent);
    }
}
