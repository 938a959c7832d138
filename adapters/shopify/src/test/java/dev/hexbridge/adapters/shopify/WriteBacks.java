package dev.hexbridge.adapters.shopify;

import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.application.port.outbound.TargetSystem.Lookup;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadRequest;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.failure.FailurePatterns;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Write-backs in words. */
final class WriteBacks {

    /** Classes nothing: what is refused is told by its field, or as it is. */
    static final FailurePatterns NO_PATTERNS = FailurePatterns.of(List.of());

    static final String NUMBER = "metafield:hexbridge.d365_order";

    private WriteBacks() {}

    /** An order's number in the ERP as metafield. */
    static StateDoc number(String number) {
        return document(Map.of(NUMBER, new FieldValue.Text(number)));
    }

    static StateDoc document(Map<String, FieldValue> fields) {
        return new StateDoc(new TargetRecord("shop-order", "", new TreeMap<>(fields)), List.of());
    }

    static Delivery create(String order, StateDoc document) {
        return delivery(new Operation.Create(ref(order), document));
    }

    static Delivery delivery(Operation operation) {
        return new Delivery(
                key(operation.ref().id()), "attempt-" + operation.ref().id(), operation);
    }

    static TargetRef ref(String order) {
        return new TargetRef("shop-order", order);
    }

    static DeliveryOutcome deliver(TargetSystem target, Delivery delivery) {
        return Waiting.of(target.deliver(List.of(delivery))).getFirst();
    }

    static ReadOutcome read(TargetSystem target, String order, StateDoc wanted) {
        ReadRequest request = new ReadRequest(key(order), new Lookup.ByRef(ref(order)), wanted);
        return Waiting.of(target.read(List.of(request))).getFirst();
    }

    static DeliveryOutcome delivered(String order) {
        return new DeliveryOutcome.Delivered(ref(order), Optional.empty());
    }

    private static LinkKey key(String order) {
        EntityKey source = new EntityKey(Fixtures.ACME, EntityKind.ORDER, order);
        return new LinkKey(source, "order-number", Fixtures.ACME, "usmf");
    }
}
