package dev.hexbridge.adapters.shopify.writeback;

import dev.hexbridge.adapters.shopify.admin.AdminClient;
import dev.hexbridge.adapters.shopify.refusal.ShopRefusals;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import java.util.Iterator;
import java.util.List;

/**
 * The orders of one shop as a target. An order is a document of the kind {@code shop-order}, known by its number; its
 * fields are {@code metafield:<namespace>.<key>} and {@code tag}. Other fields of the order are none of its business.
 *
 * <p>It exists before anything is written onto it, so creating and amending are the same: setting. An order without
 * these fields is seen without them, and absent only when the shop does not know it. There are no concurrency tags.
 */
public final class OrderTarget implements TargetSystem {

    private static final int COST = 12;

    private final AdminClient client;
    private final OrderStates states;
    private final Writer writer;

    public OrderTarget(AdminClient client, Definitions definitions, ShopRefusals refusals) {
        this.client = client;
        this.states = new OrderStates(client);
        this.writer = new Writer(
                definitions,
                new MetafieldWrites(client, refusals, definitions.numbers()),
                new TagWrites(client, refusals));
    }

    @Override
    public Availability availability() {
        return switch (client.availability(COST)) {
            case Availability.Open open -> new Availability.Open(open.operations() * Write.MOST);
            case Availability.Closed closed -> closed;
        };
    }

    @Override
    public Future<List<ReadOutcome>> read(List<ReadRequest> requests) {
        List<ReadRequest> known = requests.stream()
                .filter(request -> OrderStates.ref(request).isPresent())
                .toList();
        return states.read(known).map(answers -> merge(requests, answers.iterator()));
    }

    @Override
    public Future<List<DeliveryOutcome>> deliver(List<Delivery> deliveries) {
        return writer.deliver(deliveries);
    }

    private static List<ReadOutcome> merge(List<ReadRequest> requests, Iterator<ReadOutcome> answers) {
        return requests.stream()
                .map(request -> OrderStates.ref(request).isPresent() ? answers.next() : refused())
                .toList();
    }

    private static ReadOutcome refused() {
        return new ReadOutcome.Refused(
                Failure.of(FailureKind.MAPPING, "An order of a shop is looked for by its number alone."));
    }
}
