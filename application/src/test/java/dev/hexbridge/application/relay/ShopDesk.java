package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.domain.canonical.Attributes;
import dev.hexbridge.domain.canonical.OrderNotes;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a shop takes what is written on its orders. */
public final class ShopDesk implements TargetSystem {

    private final LiveShop shop;
    private final Deque<DeliveryOutcome> fates = new ArrayDeque<>();
    private final List<Operation> writes = new ArrayList<>();

    public ShopDesk(LiveShop shop) {
        this.shop = shop;
    }

    List<Operation> writes() {
        return List.copyOf(writes);
    }

    /** Says this of the next writes, one each. What is not known to have failed has its effect all the same. */
    void nextWrites(DeliveryOutcome... outcomes) {
        fates.addAll(List.of(outcomes));
    }

    @Override
    public Availability availability() {
        return new Availability.Open(50);
    }

    @Override
    public Future<List<ReadOutcome>> read(List<ReadRequest> requests) {
        throw new IllegalStateException("a shop's order is never read before it is written on");
    }

    @Override
    public Future<List<DeliveryOutcome>> deliver(List<Delivery> batch) {
        return Future.succeededFuture(batch.stream().map(this::write).toList());
    }

    private DeliveryOutcome write(Delivery delivery) {
        writes.add(delivery.operation());
        DeliveryOutcome proper =
                new DeliveryOutcome.Delivered(delivery.operation().ref(), Optional.empty());
        DeliveryOutcome fate = fates.isEmpty() ? proper : fates.removeFirst();
        if (!(delivery.operation() instanceof Operation.Create create)
                || !shop.holds(create.ref().id())) {
            return new DeliveryOutcome.Rejected(Failure.of(FailureKind.NOT_FOUND, "no such order"));
        }
        if (fate instanceof DeliveryOutcome.Delivered || fate instanceof DeliveryOutcome.Unknown) {
            write(create);
        }
        return fate;
    }

    private void write(Operation.Create create) {
        OrderNotes before = shop.order(create.ref().id()).notes();
        Map<String, String> attributes = new LinkedHashMap<>(before.attributes().values());
        List<String> tags = new ArrayList<>(before.tags());
        create.document().root().fields().forEach((field, value) -> {
            String text = ((FieldValue.Text) value).value();
            if (field.equals("tag")) {
                tags.add(text);
            } else {
                attributes.put(field.replace("metafield:", "metafield."), text);
            }
        });
        shop.write(
                create.ref().id(),
                new OrderNotes(before.note(), before.purchaseOrder(), tags, new Attributes(attributes)));
    }
}
