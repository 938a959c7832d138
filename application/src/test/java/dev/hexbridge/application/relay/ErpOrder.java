package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.application.fake.FakeTargetSystem;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** One order of the fake target, as people there see and change it. */
record ErpOrder(FakeTargetSystem erp, TargetRef ref) {

    Observed.Seen seen() {
        return assertInstanceOf(Observed.Seen.class, erp.observe("usmf", ref));
    }

    String field(String name) {
        return Objects.requireNonNull(seen().document().root().fields().get(name))
                .display();
    }

    Map<String, String> quantities() {
        Map<String, String> quantities = new TreeMap<>();
        seen().document()
                .children()
                .forEach(line -> quantities.put(
                        line.key() + " OrderedSalesQuantity",
                        Objects.requireNonNull(line.fields().get("OrderedSalesQuantity"))
                                .display()));
        return quantities;
    }

    void put(String field, String value) {
        StateDoc document = seen().document();
        erp.put(
                "usmf",
                ref,
                new StateDoc(with(document.root(), field, new FieldValue.Text(value)), document.children()));
    }

    void putLine(String field, String value) {
        StateDoc document = seen().document();
        List<TargetRecord> lines = document.children().stream()
                .map(line -> with(line, field, new FieldValue.Decimal(new BigDecimal(value))))
                .toList();
        erp.put("usmf", ref, new StateDoc(document.root(), lines));
    }

    private static TargetRecord with(TargetRecord record, String field, FieldValue value) {
        TreeMap<String, FieldValue> fields = new TreeMap<>(record.fields());
        fields.put(field, value);
        return new TargetRecord(record.kind(), record.key(), fields);
    }
}
