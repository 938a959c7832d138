package dev.hexbridge.adapters.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.dynamics.odata.Addresses;
import dev.hexbridge.adapters.dynamics.odata.Records;
import dev.hexbridge.adapters.dynamics.odata.RowTag;
import dev.hexbridge.adapters.dynamics.odata.Table;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A document as it is wanted, to be recognised in what the ERP shows.
 *
 * @param table where it lives
 * @param company the company
 * @param wanted its records and fields, which tell the type of each field
 * @param readAt when the reading began
 */
record Sighting(Table table, String company, StateDoc wanted, Instant readAt) {

    /** The key of a line that the ERP, or somebody in it, made. */
    private static final String FOREIGN = "erp:";

    Set<String> rootFields() {
        return wanted.root().fields().keySet();
    }

    /** Where the children are that have to be read. */
    Optional<Table.Lines> lines() {
        return table.lines()
                .filter(lines -> !lines.onDemand() || !wanted.children().isEmpty());
    }

    String linesUrl(Addresses addresses, Table.Lines lines, String parent) {
        return addresses.lines(lines, company, parent, lineFields().keySet());
    }

    /** Where it is told how much of the lines is posted, in a stage in which some of it may be. */
    Optional<String> postingsUrl(Addresses addresses, Observed.Seen seen) {
        return table.postings()
                .filter(postings -> isWanted(postings.field()))
                .filter(postings -> Optional.ofNullable(seen.document()
                                .root()
                                .fields()
                                .get(postings.stages().field()))
                        .filter(stage -> postings.stages().values().contains(stage.display()))
                        .isPresent())
                .map(postings ->
                        addresses.postings(postings, company, seen.ref().id()));
    }

    private boolean isWanted(String field) {
        return wanted.children().stream().anyMatch(line -> line.fields().containsKey(field));
    }

    /** The document with the sum of what is posted in each of its lines. */
    ReadOutcome posted(Observed.Seen seen, Fetched fetched) {
        return switch (fetched) {
            case Fetched.Failed failed -> failed.outcome();
            case Fetched.Nothing nothing -> new ReadOutcome.Answer(seen);
            case Fetched.Rows rows ->
                new ReadOutcome.Answer(posted(seen, table.postings().orElseThrow(), rows.list()));
        };
    }

    private static Observed.Seen posted(Observed.Seen seen, Table.Postings postings, List<JsonNode> rows) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        rows.forEach(row -> sums.merge(
                Records.text(row, postings.rowId()),
                row.path(postings.quantity()).decimalValue(),
                BigDecimal::add));
        List<TargetRecord> lines = seen.document().children().stream()
                .map(line -> {
                    String rowId = RowTag.parse(seen.etags().getOrDefault(line.key(), " "))
                            .rowId();
                    TreeMap<String, FieldValue> fields = new TreeMap<>(line.fields());
                    fields.put(postings.field(), new FieldValue.Decimal(sums.getOrDefault(rowId, BigDecimal.ZERO)));
                    return new TargetRecord(line.kind(), line.key(), fields);
                })
                .toList();
        return new Observed.Seen(seen.ref(), new StateDoc(seen.document().root(), lines), seen.etags(), seen.readAt());
    }

    ReadOutcome seen(JsonNode root, Fetched lines) {
        return switch (lines) {
            case Fetched.Rows rows -> seen(root, rows.list());
            case Fetched.Nothing nothing -> seen(root, List.of());
            case Fetched.Failed failed -> failed.outcome();
        };
    }

    ReadOutcome seen(JsonNode root, List<JsonNode> lines) {
        Map<String, String> etags = new TreeMap<>();
        etags.put("", tag(root));
        TargetRecord rootRecord = new TargetRecord(
                table.kind(), "", Records.fields(root, wanted.root().fields()));
        List<TargetRecord> children = new ArrayList<>();
        table.lines().ifPresent(place -> lines.forEach(line -> children.add(child(place, line, etags))));
        TargetRef ref = new TargetRef(table.kind(), Records.text(root, table.identity()));
        return new ReadOutcome.Answer(new Observed.Seen(ref, new StateDoc(rootRecord, children), etags, readAt));
    }

    /** Our key is no key to the ERP: of two lines that carry it the older has it, the other counts as foreign. */
    private TargetRecord child(Table.Lines place, JsonNode line, Map<String, String> etags) {
        String rowId = Records.text(line, place.rowId());
        String ownKey = place.ownKey().of(line);
        String key = ownKey.isEmpty() || etags.containsKey(ownKey) ? FOREIGN + rowId : ownKey;
        etags.put(key, new RowTag(rowId, tag(line)).text());
        return new TargetRecord(place.kind(), key, Records.fields(line, lineFields()));
    }

    /** What is told of postings is no field of a line. */
    private NavigableMap<String, FieldValue> lineFields() {
        NavigableMap<String, FieldValue> fields = Records.union(
                wanted.children().stream().map(TargetRecord::fields).toList());
        table.postings().ifPresent(postings -> fields.remove(postings.field()));
        return fields;
    }

    /** Without a tag any state of the record is as good as another. */
    private static String tag(JsonNode row) {
        String etag = Records.etag(row);
        return etag.isEmpty() ? "*" : etag;
    }
}
