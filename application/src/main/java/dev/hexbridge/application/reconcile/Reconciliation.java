package dev.hexbridge.application.reconcile;

import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.Reconcile;
import dev.hexbridge.application.port.inbound.Right;
import dev.hexbridge.application.port.outbound.SnapshotSource.Listing;
import dev.hexbridge.application.port.outbound.Standings;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.reconciliation.Comparison;
import dev.hexbridge.domain.reconciliation.Known;
import dev.hexbridge.domain.reconciliation.Listed;
import dev.hexbridge.domain.reconciliation.Standing;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks a source for a page of its list first and the journal second: what the source had then, the journal must know by
 * now. Holds one page in memory.
 */
public final class Reconciliation implements Reconcile {

    private final Sources sources;
    private final Standings standings;
    private final Healer healer;

    /**
     * @param sources whom to ask
     * @param standings what the journal knows
     * @param healer has what is missing read anew
     */
    public Reconciliation(Sources sources, Standings standings, Healer healer) {
        this.sources = sources;
        this.standings = standings;
        this.healer = healer;
    }

    @Override
    public Future<Compared> compare(Principal principal, Question question) {
        return page(question, Future::succeededFuture);
    }

    @Override
    public Future<Compared> heal(Principal principal, Question question) {
        return principal.may(Right.OPERATOR)
                ? page(question, healer::heal)
                : Future.succeededFuture(new Compared.Forbidden(Right.OPERATOR));
    }

    private Future<Compared> page(Question question, Function<List<Found>, Future<List<Found>>> then) {
        Optional<Bookmark> mark = question.cursor().map(Bookmark::parse).or(sources::first);
        if (mark.isEmpty()) {
            return Future.succeededFuture(new Compared.Orders(List.of(), Optional.empty(), sources.unasked()));
        }
        String source = mark.get().source();
        return sources.of(source)
                .listed(question.window().from(), mark.get().cursor())
                .compose(listing -> switch (listing) {
                    case Listing.Orders orders ->
                        compared(orders.orders(), question)
                                .compose(then)
                                .map(found -> new Compared.Orders(
                                        found, sources.next(source, orders.next()), sources.unasked()));
                    case Listing.Later later ->
                        unanswered(source, later.failure().text());
                    case Listing.Refused refused ->
                        unanswered(source, refused.failure().text());
                });
    }

    private static Future<Compared> unanswered(String source, String reason) {
        return Future.succeededFuture(new Compared.Unanswered(source, reason));
    }

    private Future<List<Found>> compared(List<Listed> page, Question question) {
        List<Listed> orders = page.stream().filter(question.window()::concerns).toList();
        List<EntityKey> entities = orders.stream().map(Listed::entity).toList();
        Future<Map<EntityKey, Known>> known =
                entities.isEmpty() ? Future.succeededFuture(Map.of()) : standings.of(entities);
        return known.map(all -> orders.stream()
                .map(order -> {
                    Known of = all.getOrDefault(order.entity(), Known.NOTHING);
                    Standing standing = Comparison.of(order, of, question.window());
                    return new Found(order, standing, Optional.empty());
                })
                .toList());
    }
}
