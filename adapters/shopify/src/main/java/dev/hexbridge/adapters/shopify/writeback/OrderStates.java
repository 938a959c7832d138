package dev.hexbridge.adapters.shopify.writeback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.shopify.admin.AdminClient;
import dev.hexbridge.adapters.shopify.admin.Call;
import dev.hexbridge.adapters.shopify.admin.Document;
import dev.hexbridge.adapters.shopify.admin.Precedence;
import dev.hexbridge.adapters.shopify.admin.Reply;
import dev.hexbridge.adapters.shopify.admin.wire.AnswerJson;
import dev.hexbridge.application.port.outbound.TargetSystem.Lookup;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadRequest;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what was written onto orders: of each the metafields that are wanted, and the tag if it bears it. */
final class OrderStates {

    private static final int BATCH = 50;
    private static final int GUESS_PER_ORDER = 9;

    private final AdminClient client;

    OrderStates(AdminClient client) {
        this.client = client;
    }

    Future<List<ReadOutcome>> read(List<ReadRequest> requests) {
        List<Future<List<ReadOutcome>>> batches = new ArrayList<>();
        for (int from = 0; from < requests.size(); from += BATCH) {
            batches.add(batch(requests.subList(from, Math.min(requests.size(), from + BATCH))));
        }
        return Future.all(batches)
                .map(unused -> batches.stream()
                        .map(Future::result)
                        .flatMap(List::stream)
                        .toList());
    }

    /** The order that a request asks for by its number; empty where it asks in another way. */
    static Optional<TargetRef> ref(ReadRequest request) {
        return request.lookup() instanceof Lookup.ByRef byRef && Write.isOrder(byRef.ref())
                ? Optional.of(byRef.ref())
                : Optional.empty();
    }

    private Future<List<ReadOutcome>> batch(List<ReadRequest> requests) {
        ObjectNode variables = AnswerJson.object();
        requests.forEach(request ->
                variables.withArray("/ids").add(Write.gidOf(ref(request).orElseThrow())));
        variables.putArray("keys");
        requests.stream()
                .flatMap(request -> request.wanted().root().fields().keySet().stream())
                .flatMap(field -> MetafieldName.ofField(field).stream())
                .distinct()
                .forEach(name -> variables.withArray("/keys").add(name.text()));
        Call call = new Call(
                Document.ORDER_STATES,
                variables,
                Precedence.WRITE_BACK,
                Math.max(10, GUESS_PER_ORDER * requests.size()));
        return client.send(call).map(reply -> switch (reply) {
            case Reply.Told told -> told(requests, told);
            case Reply.Refused refused -> all(requests, new ReadOutcome.Refused(refused.failure()));
            case Reply.NotNow not -> all(requests, new ReadOutcome.Later(not.failure(), not.notBefore()));
            case Reply.Lost lost -> all(requests, new ReadOutcome.Later(lost.failure(), Optional.empty()));
        });
    }

    private static List<ReadOutcome> told(List<ReadRequest> requests, Reply.Told told) {
        if (!told.errors().isEmpty()) {
            return all(requests, new ReadOutcome.Later(told.errors().getFirst().failure(), Optional.empty()));
        }
        List<ReadOutcome> outcomes = new ArrayList<>();
        for (int index = 0; index < requests.size(); index++) {
            outcomes.add(one(requests.get(index), told.data().path("nodes").path(index), told));
        }
        return outcomes;
    }

    private static ReadOutcome one(ReadRequest request, JsonNode node, Reply.Told told) {
        TargetRef ref = ref(request).orElseThrow();
        if (node.isNull()) {
            return new ReadOutcome.Answer(new Observed.Absent());
        }
        if (!node.path("id").asText("").equals(Write.gidOf(ref))) {
            Failure failure = Failure.of(FailureKind.PROTOCOL, "The answer does not hold the order asked for.");
            return new ReadOutcome.Later(failure, Optional.empty());
        }
        SortedMap<String, FieldValue> found = new TreeMap<>();
        request.wanted()
                .root()
                .fields()
                .forEach((field, wanted) -> value(node, field, wanted).ifPresent(value -> found.put(field, value)));
        StateDoc document = new StateDoc(new TargetRecord(Write.KIND, "", found), List.of());
        return new ReadOutcome.Answer(new Observed.Seen(ref, document, Map.of(), told.askedAt()));
    }

    private static Optional<FieldValue> value(JsonNode order, String field, FieldValue wanted) {
        if (field.equals(Write.TAG)) {
            boolean bears = order.path("tags")
                    .valueStream()
                    .anyMatch(tag ->
                            tag.asText("").equalsIgnoreCase(wanted.display().strip()));
            return bears ? Optional.of(wanted) : Optional.empty();
        }
        return MetafieldName.ofField(field)
                .flatMap(name -> order.path("metafields")
                        .path("nodes")
                        .valueStream()
                        .filter(metafield -> name.isAnswered(
                                metafield.path("namespace").asText(""),
                                metafield.path("key").asText("")))
                        .findFirst()
                        .map(metafield -> Values.read(metafield.path("value").asText(""), wanted)));
    }

    private static List<ReadOutcome> all(List<ReadRequest> requests, ReadOutcome outcome) {
        return requests.stream().map(request -> outcome).toList();
    }
}
