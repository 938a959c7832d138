package dev.hexbridge.adapters.dynamics;

import dev.hexbridge.application.contract.TargetDocuments;
import dev.hexbridge.application.contract.TargetDocuments.Line;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.application.port.outbound.TargetSystem.Lookup;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadRequest;
import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import java.util.List;
import java.util.stream.Stream;

/** Things to have done, in few words. */
final class Work {

    static final TargetDocuments DOCUMENTS = new TargetDocuments("C-0", "30", "D0001", "24");

    private Work() {}

    static TargetRef ref(String number) {
        return new TargetRef("sales-order", number);
    }

    /** An order with one line, so of two writes. */
    static StateDoc order(String number) {
        return DOCUMENTS.order("REF-" + number, new Line("1", "2", "19.95"));
    }

    static Operation create(String number) {
        return new Operation.Create(ref(number), order(number));
    }

    static DeliveryOutcome deliver(TargetSystem target, Operation operation) {
        return deliverAll(target, operation).getFirst();
    }

    static List<DeliveryOutcome> deliverAll(TargetSystem target, Operation... operations) {
        List<Delivery> deliveries = Stream.of(operations)
                .map(operation -> new Delivery(
                        TargetDocuments.ORDER, "attempt-" + operation.ref().id(), operation))
                .toList();
        return EmulatedErp.await(target.deliver(deliveries));
    }

    static ReadOutcome read(TargetSystem target, String number) {
        return read(target, new Lookup.ByRef(ref(number)), order(number));
    }

    static ReadOutcome find(TargetSystem target, String number, Match... matches) {
        return read(target, new Lookup.ByMatch(List.of(matches)), order(number));
    }

    private static ReadOutcome read(TargetSystem target, Lookup lookup, StateDoc wanted) {
        ReadRequest request = new ReadRequest(TargetDocuments.ORDER, lookup, wanted);
        return EmulatedErp.await(target.read(List.of(request))).getFirst();
    }

    /** The failure in an outcome that has one. */
    static Failure failure(DeliveryOutcome outcome) {
        return switch (outcome) {
            case DeliveryOutcome.RetryLater later -> later.failure();
            case DeliveryOutcome.Rejected rejected -> rejected.failure();
            case DeliveryOutcome.Unknown unknown -> unknown.failure();
            case DeliveryOutcome.Delivered delivered -> throw new AssertionError("delivered: " + delivered);
        };
    }
}
