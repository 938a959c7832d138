package dev.hexbridge.adapters.dynamics;

import dev.hexbridge.adapters.dynamics.batch.Call;
import dev.hexbridge.adapters.dynamics.batch.Item;
import dev.hexbridge.adapters.dynamics.odata.Addresses;
import dev.hexbridge.adapters.dynamics.odata.Json;
import dev.hexbridge.adapters.dynamics.odata.RowTag;
import dev.hexbridge.adapters.dynamics.odata.Table;
import dev.hexbridge.adapters.dynamics.odata.Tables;
import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns operations into change sets. The company, the identity, the link of a line to its header and our key of a line
 * are written here: they are the adapter's business, not a map's.
 */
final class ChangeSets {

    private static final Map<String, String> SENDS_JSON =
            Map.of("Content-Type", "application/json;charset=utf-8", "Accept", "application/json");

    private final Tables tables;
    private final Addresses addresses;

    ChangeSets(Tables tables, Addresses addresses) {
        this.tables = tables;
        this.addresses = addresses;
    }

    /** Never throws: what cannot be written is refused. */
    Draft draft(Delivery delivery) {
        Operation operation = delivery.operation();
        Optional<Table> table = tables.find(operation.ref().kind());
        if (table.isEmpty()) {
            return refused(
                    FailureKind.MAPPING,
                    "There is no entity set for " + operation.ref().kind() + ".");
        }
        try {
            return ready(new Target(table.get(), delivery), operation);
        } catch (IOException unwritable) {
            return refused(FailureKind.VALUE_REFUSED, String.valueOf(unwritable.getMessage()));
        } catch (IllegalArgumentException malformed) {
            return refused(FailureKind.PROTOCOL, String.valueOf(malformed.getMessage()));
        }
    }

    private record Target(Table table, Delivery delivery) {

        String company() {
            return delivery.key().legalEntity();
        }

        String id() {
            return delivery.operation().ref().id();
        }

        Table.Lines lines() {
            return table.lines()
                    .orElseThrow(() -> new IllegalArgumentException(table.kind() + " is a kind without children"));
        }
    }

    private Draft ready(Target target, Operation operation) throws IOException {
        List<Call> calls = new ArrayList<>();
        boolean rootFirst = false;
        switch (operation) {
            case Operation.Create create -> {
                calls.add(createRoot(target, create.document().root()));
                calls.addAll(createLines(target, create.document().children()));
                rootFirst = true;
            }
            case Operation.CreateRoot create -> {
                calls.add(createNumbered(target, create.root()));
                rootFirst = true;
            }
            case Operation.AddChildren add -> calls.addAll(createLines(target, add.children()));
            case Operation.Amend amend -> {
                rootFirst = amend.changed().stream().anyMatch(record -> isRoot(record.key()));
                calls.addAll(changes(target, amend));
            }
            case Operation.Withdraw withdraw ->
                calls.add(new Call("DELETE", root(target), headers(target, Map.of("If-Match", withdraw.etag())), ""));
        }
        if (calls.isEmpty()) {
            return new Draft.Decided(new DeliveryOutcome.Delivered(operation.ref(), Optional.empty()));
        }
        return new Draft.Ready(
                new Item.ChangeSet(calls), operation.ref(), target.table().identity(), rootFirst);
    }

    /** Besides its own, the attempt's id, and the trace where somebody records it (W3C: Trace Context). */
    private static Map<String, String> headers(Target target, Map<String, String> own) {
        Map<String, String> headers = new TreeMap<>(own);
        headers.put("x-ms-client-request-id", target.delivery().requestId());
        if (target.delivery().trace().sampled()) {
            headers.put("traceparent", target.delivery().trace().header());
        }
        return headers;
    }

    private Call createRoot(Target target, TargetRecord root) throws IOException {
        Map<String, String> own =
                Map.of(Table.COMPANY, target.company(), target.table().identity(), target.id());
        return post(target, target.table().set(), root.fields(), own);
    }

    /** Without its number: a number sequence that is automatic refuses one, even an empty one may stop it. */
    private Call createNumbered(Target target, TargetRecord root) throws IOException {
        return post(target, target.table().set(), root.fields(), Map.of(Table.COMPANY, target.company()));
    }

    private List<Call> createLines(Target target, List<TargetRecord> children) throws IOException {
        List<Call> calls = new ArrayList<>();
        for (TargetRecord child : children) {
            Table.Lines lines = target.lines();
            Map<String, String> own = new TreeMap<>(lines.ownKey().written(child.key()));
            own.put(Table.COMPANY, target.company());
            own.put(lines.parent(), target.id());
            calls.add(post(target, lines.set(), child.fields(), own));
        }
        return calls;
    }

    private Call post(Target target, String set, SortedMap<String, FieldValue> fields, Map<String, String> own)
            throws IOException {
        return new Call("POST", addresses.collection(set), headers(target, SENDS_JSON), Json.body(fields, own));
    }

    /** The root first, then the lines that change, then those that go, then those that come. */
    private List<Call> changes(Target target, Operation.Amend amend) throws IOException {
        List<Call> calls = new ArrayList<>();
        List<TargetRecord> changed = new ArrayList<>(amend.changed());
        changed.sort((one, other) -> one.key().compareTo(other.key()));
        for (TargetRecord record : changed) {
            calls.add(change("PATCH", target, record.key(), amend, Json.body(record.fields(), Map.of())));
        }
        for (String key : amend.removed().stream().sorted().toList()) {
            calls.add(change("DELETE", target, key, amend, ""));
        }
        calls.addAll(createLines(target, amend.added()));
        return calls;
    }

    private Call change(String method, Target target, String key, Operation.Amend amend, String body) {
        String tag = Optional.ofNullable(amend.etags().get(key))
                .orElseThrow(() -> new IllegalArgumentException("no concurrency tag for record '" + key + "'"));
        String url = isRoot(key) ? root(target) : row(target, RowTag.parse(tag));
        String etag = isRoot(key) ? tag : RowTag.parse(tag).etag();
        Map<String, String> own = new TreeMap<>(body.isEmpty() ? Map.of() : SENDS_JSON);
        own.put("If-Match", etag);
        return new Call(method, url, headers(target, own), body);
    }

    private String root(Target target) {
        return addresses.record(
                target.table().set(), target.company(), target.table().identity(), target.id());
    }

    private String row(Target target, RowTag tag) {
        return addresses.line(target.lines(), target.company(), target.id(), tag.rowId());
    }

    private static boolean isRoot(String key) {
        return key.isEmpty();
    }

    private static Draft refused(FailureKind kind, String text) {
        return new Draft.Decided(new DeliveryOutcome.Rejected(Failure.of(kind, text)));
    }
}
