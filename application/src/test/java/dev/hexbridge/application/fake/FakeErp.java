package dev.hexbridge.application.fake;

import dev.hexbridge.application.port.outbound.Census.Referenced;
import dev.hexbridge.application.port.outbound.Census.Section;
import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.DeliveryOutcome.Delivered;
import dev.hexbridge.domain.delivery.DeliveryOutcome.Rejected;
import dev.hexbridge.domain.delivery.DeliveryOutcome.RetryLater;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The documents of the fake target, by company and reference. Lines are not unique by key there either. */
final class FakeErp {

    private record Place(String company, TargetRef ref) {}

    /** A record with the tag that changes with every write. */
    private record Stored(TargetRecord record, String etag) {}

    private final InstantSource clock;
    private final Map<Place, Map<String, Stored>> documents = new LinkedHashMap<>();
    private final Map<Place, Instant> made = new HashMap<>();
    private long writes;
    private long numbers;

    FakeErp(InstantSource clock) {
        this.clock = clock;
    }

    /** The documents of a part of it. */
    List<Referenced> count(Section section) {
        return documents.entrySet().stream()
                .filter(entry -> entry.getKey().company().equals(section.legalEntity())
                        && entry.getKey().ref().kind().equals(section.kind()))
                .filter(entry -> {
                    Instant time = made.getOrDefault(entry.getKey(), Instant.EPOCH);
                    return !time.isBefore(section.from()) && time.isBefore(section.to());
                })
                .map(entry -> new Referenced(
                        text(root(entry.getValue()), section.field()),
                        entry.getKey().ref()))
                .filter(document -> document.reference().startsWith(section.prefix()))
                .toList();
    }

    private static String text(TargetRecord record, String field) {
        return Optional.ofNullable(record.fields().get(field))
                .map(FieldValue::display)
                .orElse("");
    }

    DeliveryOutcome apply(String company, Operation operation) {
        Place place = new Place(company, operation.ref());
        return switch (operation) {
            case Operation.Create create -> create(place, create.document());
            case Operation.CreateRoot create -> createRoot(place, create);
            case Operation.Withdraw withdraw -> withdraw(place, withdraw);
            case Operation.AddChildren add -> add(place, add.children());
            case Operation.Amend amend -> amend(place, amend);
        };
    }

    void put(String company, TargetRef ref, StateDoc document) {
        Map<String, Stored> records = new LinkedHashMap<>();
        documents.put(new Place(company, ref), records);
        made.putIfAbsent(new Place(company, ref), clock.instant());
        store(records, OrderState.opened(document.root()));
        document.children().forEach(child -> store(records, child));
    }

    boolean remove(String company, TargetRef ref) {
        return documents.remove(new Place(company, ref)) != null;
    }

    Observed observe(String company, TargetRef ref, Instant readAt) {
        Map<String, Stored> records = documents.get(new Place(company, ref));
        if (records == null) {
            return new Observed.Absent();
        }
        Map<String, String> etags = new TreeMap<>();
        records.forEach((key, stored) -> etags.put(key, stored.etag()));
        return new Observed.Seen(ref, document(records), etags, readAt);
    }

    List<TargetRef> find(String company, String kind, Match match) {
        return documents.entrySet().stream()
                .filter(entry -> entry.getKey().company().equals(company)
                        && entry.getKey().ref().kind().equals(kind)
                        && fits(root(entry.getValue()), match))
                .map(entry -> entry.getKey().ref())
                .toList();
    }

    List<TargetRef> refs() {
        return documents.keySet().stream().map(Place::ref).toList();
    }

    private DeliveryOutcome create(Place place, StateDoc document) {
        if (documents.containsKey(place)) {
            return rejected(FailureKind.ALREADY_EXISTS, "The record already exists.");
        }
        put(place.company(), place.ref(), document);
        return delivered(place);
    }

    private DeliveryOutcome createRoot(Place place, Operation.CreateRoot create) {
        TargetRef numbered = new TargetRef(create.ref().kind(), "N-" + ++numbers);
        return create(new Place(place.company(), numbered), new StateDoc(create.root(), List.of()));
    }

    private DeliveryOutcome withdraw(Place place, Operation.Withdraw withdraw) {
        Map<String, Stored> records = documents.get(place);
        if (records == null) {
            return rejected(FailureKind.NOT_FOUND, "No such document.");
        }
        if (!etag(records, "").equals(Optional.of(withdraw.etag()))) {
            return changed();
        }
        if (!OrderState.isOpen(root(records))) {
            return rejected(FailureKind.DOCUMENT_CLOSED, "It is not open any more.");
        }
        documents.remove(place);
        return new Delivered(place.ref(), Optional.empty());
    }

    private static DeliveryOutcome changed() {
        return new RetryLater(Failure.of(FailureKind.CHANGED_MEANWHILE, "The record was changed."), Optional.empty());
    }

    /** Somebody moves an order on. */
    void move(String company, TargetRef ref, String status, String processing) {
        Map<String, Stored> records = documents.getOrDefault(new Place(company, ref), new LinkedHashMap<>());
        records.put("", stored(OrderState.moved(root(records), status, processing)));
    }

    private DeliveryOutcome add(Place place, List<TargetRecord> children) {
        Map<String, Stored> records = documents.get(place);
        if (records == null) {
            return rejected(FailureKind.NOT_FOUND, "No such document.");
        }
        children.forEach(child -> store(records, child));
        return delivered(place);
    }

    private DeliveryOutcome amend(Place place, Operation.Amend amend) {
        Map<String, Stored> records = documents.get(place);
        if (records == null || !amend.etags().keySet().stream().allMatch(records::containsKey)) {
            return rejected(FailureKind.NOT_FOUND, "No such record.");
        }
        boolean fresh = amend.etags().entrySet().stream()
                .allMatch(tag -> etag(records, tag.getKey()).equals(Optional.of(tag.getValue())));
        if (!fresh) {
            return changed();
        }
        if (!OrderState.isOpen(root(records))) {
            return rejected(FailureKind.DOCUMENT_CLOSED, "It is not open any more.");
        }
        amend.changed().forEach(change -> change(records, change));
        amend.removed().forEach(records::remove);
        amend.added().forEach(child -> store(records, child));
        return delivered(place);
    }

    private void change(Map<String, Stored> records, TargetRecord change) {
        Stored before = records.get(change.key());
        SortedMap<String, FieldValue> fields = new TreeMap<>();
        if (before != null) {
            fields.putAll(before.record().fields());
        }
        fields.putAll(change.fields());
        records.put(change.key(), stored(new TargetRecord(change.kind(), change.key(), fields)));
    }

    /** A line with a key that is taken becomes one more line, under a name that is nobody's. */
    private void store(Map<String, Stored> records, TargetRecord record) {
        boolean taken = records.containsKey(record.key());
        String key = taken ? "erp:" + (writes + 1) : record.key();
        records.put(key, stored(new TargetRecord(record.kind(), key, record.fields())));
    }

    private Stored stored(TargetRecord record) {
        return new Stored(record, "W/\"" + ++writes + "\"");
    }

    private static DeliveryOutcome rejected(FailureKind kind, String text) {
        return new Rejected(Failure.of(kind, text));
    }

    private DeliveryOutcome delivered(Place place) {
        return new Delivered(place.ref(), etag(documents.getOrDefault(place, Map.of()), ""));
    }

    private static Optional<String> etag(Map<String, Stored> records, String key) {
        return Optional.ofNullable(records.get(key)).map(Stored::etag);
    }

    /** Case carries no meaning in an ERP's comparisons. */
    private static boolean fits(TargetRecord root, Match match) {
        return Optional.ofNullable(root.fields().get(match.field()))
                .map(value -> match.values().stream().anyMatch(value.display()::equalsIgnoreCase))
                .orElse(false);
    }

    private static TargetRecord root(Map<String, Stored> records) {
        return Optional.ofNullable(records.get("")).map(Stored::record).orElseThrow();
    }

    private static StateDoc document(Map<String, Stored> records) {
        List<TargetRecord> children = records.values().stream()
                .map(Stored::record)
                .filter(record -> !record.key().isEmpty())
                .toList();
        return new StateDoc(root(records), children);
    }
}
