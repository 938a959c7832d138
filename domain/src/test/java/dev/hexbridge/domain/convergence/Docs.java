package dev.hexbridge.domain.convergence;

import dev.hexbridge.domain.message.SourceVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Documents in words. */
public final class Docs {

    public static final TargetRef REF = new TargetRef("sales-order", "S1001");

    private final TreeMap<String, FieldValue> header = new TreeMap<>();
    private final List<TargetRecord> lines = new ArrayList<>();

    public static Docs order() {
        return new Docs().with("CurrencyCode", "EUR");
    }

    public Docs with(String field, String value) {
        header.put(field, new FieldValue.Text(value));
        return this;
    }

    public Docs line(String key, long quantity, String price) {
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        fields.put("OrderedSalesQuantity", new FieldValue.Decimal(BigDecimal.valueOf(quantity)));
        fields.put("SalesPrice", new FieldValue.Decimal(new BigDecimal(price)));
        lines.add(new TargetRecord("sales-order-line", key, fields));
        return this;
    }

    public StateDoc build() {
        return new StateDoc(new TargetRecord("sales-order", "", header), lines);
    }

    public Desired desired(int version) {
        return new Desired(build(), Optional.of(REF), List.of(), version(version), 1, Optional.empty());
    }

    public Agreed agreed(int version) {
        return new Agreed(REF, build(), version(version), 1, version);
    }

    public Observed.Seen seen() {
        StateDoc document = build();
        Map<String, String> etags =
                document.children().stream().collect(Collectors.toMap(TargetRecord::key, line -> "W/\"" + line.key()));
        etags.put("", "W/\"root");
        return new Observed.Seen(REF, document, etags, Instant.EPOCH);
    }

    public static SourceVersion version(int number) {
        return new SourceVersion(Instant.ofEpochSecond(number), Instant.ofEpochSecond(number));
    }
}
