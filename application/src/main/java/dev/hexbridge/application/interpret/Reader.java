package dev.hexbridge.application.interpret;

import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.application.port.outbound.Interpretations.Interpretation;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.application.port.outbound.SourceSystem;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.desire.Routing;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Recorded;
import dev.hexbridge.domain.message.SourceVersion;
import dev.hexbridge.domain.novelty.Own;
import dev.hexbridge.domain.novelty.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes of one receipt what it comes to by itself. Pure: no receipt fails, and the same one always comes to the same. */
public final class Reader {

    private final Map<ConnectionName, SourceSystem> sources;
    private final Orders orders;
    private final Map<ConnectionName, Own> reachable;

    /** A reader of sources that cannot be asked for anything. */
    public Reader(Map<ConnectionName, SourceSystem> sources, Map<ConnectionName, Routing> routings) {
        this(sources, routings, Map.of());
    }

    /**
     * A reader.
     *
     * @param sources the translators
     * @param routings where the orders of each source go
     * @param reachable the sources that can be read and written too, with what is written there
     */
    public Reader(
            Map<ConnectionName, SourceSystem> sources,
            Map<ConnectionName, Routing> routings,
            Map<ConnectionName, Own> reachable) {
        this.sources = Map.copyOf(sources);
        this.orders = new Orders(routings, reachable);
        this.reachable = Map.copyOf(reachable);
    }

    Reading read(Recorded recorded) {
        EntityKey root = recorded.receipt().root();
        SourceSystem source = sources.get(root.connection());
        if (source == null) {
            return said(recorded, root, new Verdict.Ignored("no such connection is configured any more"));
        }
        return switch (translated(source, recorded.receipt())) {
            case Translation.OrderSnapshot snapshot -> orders.read(recorded, snapshot);
            case Translation.CustomerSnapshot customer ->
                said(recorded, customer.entity(), new Verdict.Ignored("customers travel with their orders"));
            case Translation.Partial partial -> partial(recorded, partial);
            case Translation.Withdrawn withdrawn -> withdrawn(recorded, withdrawn);
            case Translation.Irrelevant irrelevant ->
                said(recorded, irrelevant.entity().orElse(root), new Verdict.Ignored(irrelevant.reason()));
            case Translation.Unreadable unreadable ->
                said(
                        recorded,
                        unreadable.entity().orElse(root),
                        new Verdict.Quarantined(unreadable.reason(), unreadable.pointer()));
        };
    }

    /** The order that a receipt carries; empty where it carries none that can be read. */
    public Optional<Order> order(Receipt receipt) {
        return snapshot(receipt).map(Translation.OrderSnapshot::order);
    }

    /** The order in a receipt, for keys whose snapshot is no longer in memory. */
    public Optional<Order> order(Recorded recorded) {
        return snapshot(recorded.receipt()).map(Translation.OrderSnapshot::order);
    }

    /** The snapshot in a receipt, as far as its novelty is concerned; empty where it carries none that is taken. */
    public Optional<Sighting> sighting(Receipt receipt) {
        return snapshot(receipt).flatMap(orders::sighting);
    }

    /** Whether an entity's source can be asked for its newest snapshot. */
    boolean canReadAnew(EntityKey entity) {
        return reachable.containsKey(entity.connection());
    }

    private Optional<Translation.OrderSnapshot> snapshot(Receipt receipt) {
        return Optional.ofNullable(sources.get(receipt.root().connection()))
                .map(source -> translated(source, receipt))
                .flatMap(translation -> translation instanceof Translation.OrderSnapshot snapshot
                        ? Optional.of(snapshot)
                        : Optional.empty());
    }

    /** A fault of a translator must not stop the neighbours: it is kept as one more way of being unreadable. */
    private static Translation translated(SourceSystem source, Receipt receipt) {
        try {
            return source.translate(receipt);
        } catch (RuntimeException unforeseen) {
            return new Translation.Unreadable(
                    Optional.empty(),
                    "the translator failed: " + unforeseen.getClass().getSimpleName(),
                    "");
        }
    }

    private Reading partial(Recorded recorded, Translation.Partial partial) {
        if (!canReadAnew(partial.entity()) || !orders.isTaken(partial.entity().connection())) {
            return said(recorded, partial.entity(), new Verdict.Ignored(partial.reason()));
        }
        SourceVersion since = new SourceVersion(
                happened(recorded.receipt()), recorded.receipt().receivedAt());
        List<Mark> marks = new ArrayList<>(orders.payments(recorded, partial.entity()));
        marks.add(Marks.reread(partial.entity(), recorded.position(), since));
        Interpretation made = of(recorded, partial.entity(), new Verdict.Marked(partial.reason()), Optional.of(since));
        return Reading.of(made, marks);
    }

    private Reading withdrawn(Recorded recorded, Translation.Withdrawn withdrawn) {
        if (!canReadAnew(withdrawn.source())) {
            return said(recorded, withdrawn.source(), new Verdict.Ignored(withdrawn.reason()));
        }
        SourceVersion when = new SourceVersion(
                happened(recorded.receipt()), recorded.receipt().receivedAt());
        Mark mark = Marks.withdrawn(withdrawn.source(), recorded.position(), when);
        return marked(recorded, withdrawn.source(), withdrawn.reason(), mark);
    }

    /** When it happened at the source, as far as it says so: nothing arrives before it happened. */
    private static Instant happened(Receipt receipt) {
        return receipt.origin()
                .triggeredAt()
                .filter(receipt.receivedAt()::isAfter)
                .orElse(receipt.receivedAt());
    }

    private static Reading marked(Recorded recorded, EntityKey entity, String reason, Mark mark) {
        Verdict verdict = new Verdict.Marked(reason);
        return Reading.of(of(recorded, entity, verdict, Optional.of(mark.version())), List.of(mark));
    }

    private static Reading said(Recorded recorded, EntityKey entity, Verdict verdict) {
        return Reading.of(of(recorded, entity, verdict, Optional.empty()), List.of());
    }

    private static Interpretation of(
            Recorded recorded, EntityKey entity, Verdict verdict, Optional<SourceVersion> version) {
        return new Interpretation(recorded, entity, Optional.empty(), verdict, version, List.of());
    }
}
