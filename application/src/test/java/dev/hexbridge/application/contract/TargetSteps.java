package dev.hexbridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.application.port.outbound.TargetSystem.Lookup;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadRequest;
import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.Observed.Seen;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The steps of which the contract of targets is told. */
abstract class TargetSteps {

    /** The target under test, empty of the documents made by {@link #documents()}. */
    protected abstract TargetSystem target();

    /** Documents that this target accepts. */
    protected abstract TargetDocuments documents();

    final DeliveryOutcome create(String number, StateDoc document) {
        return deliver(new Operation.Create(ref(number), document));
    }

    final DeliveryOutcome deliver(Operation operation) {
        return await(target().deliver(List.of(delivery(operation)))).getFirst();
    }

    static Delivery delivery(Operation operation) {
        boolean order = operation.ref().kind().equals("sales-order");
        return new Delivery(
                order ? TargetDocuments.ORDER : TargetDocuments.CUSTOMER,
                "attempt-" + operation.ref().id(),
                operation);
    }

    final ReadOutcome read(ReadRequest request) {
        return await(target().read(List.of(request))).getFirst();
    }

    final ReadOutcome find(StateDoc wanted, Match... matches) {
        return read(new ReadRequest(TargetDocuments.ORDER, new Lookup.ByMatch(List.of(matches)), wanted));
    }

    final Observed observed(String number, StateDoc wanted) {
        return answer(read(new ReadRequest(TargetDocuments.ORDER, new Lookup.ByRef(ref(number)), wanted)));
    }

    final Seen seen(String number, StateDoc wanted) {
        return assertInstanceOf(Seen.class, observed(number, wanted));
    }

    static Observed answer(ReadOutcome outcome) {
        return assertInstanceOf(ReadOutcome.Answer.class, outcome).observed();
    }

    static TargetRef ref(String number) {
        return new TargetRef("sales-order", number);
    }

    static Match reference(String value) {
        return new Match("CustomersOrderReference", value);
    }

    static Map<String, String> tags(Seen seen, String... keys) {
        Map<String, String> tags = new TreeMap<>(seen.etags());
        tags.keySet().retainAll(Set.of(keys));
        return tags;
    }

    static TargetRecord only(TargetRecord record, String field) {
        TreeMap<String, FieldValue> fields = new TreeMap<>(record.fields());
        fields.keySet().retainAll(Set.of(field));
        return new TargetRecord(record.kind(), record.key(), fields);
    }

    static void assertHolds(StateDoc wanted, StateDoc found) {
        assertHolds(wanted.root(), found.root());
        wanted.children()
                .forEach(child -> assertHolds(
                        child,
                        found.child(child.key()).orElseThrow(() -> new AssertionError("no record " + child.key()))));
    }

    static void assertHolds(TargetRecord wanted, TargetRecord found) {
        wanted.fields().forEach((name, value) -> {
            FieldValue held = found.fields().get(name);
            assertFalse(held == null || !value.sameAs(held), () -> name + ": wanted " + value + ", found " + held);
        });
    }

    static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
