package dev.hexbridge.domain.payment;

import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.identity.Digest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A payment journal as the target keeps it: what its header gets, and what is read of it. */
public final class JournalSheet {

    /** The kind of a payment journal. */
    public static final String KIND = "payment-journal";

    /** The field by which a journal is known again whose number was lost with its answer. */
    public static final String DESCRIPTION = "Description";

    private static final String POSTED = "IsPosted";

    /** A description has 60 characters in the ERP. */
    private static final int SIGNS = 12;

    private static final int LONGEST_GATEWAY = 24;

    /** What a look has to show: whether the journal is posted, and whose its lines are. */
    public static final StateDoc WANTED = new StateDoc(
            new TargetRecord(KIND, "", new TreeMap<>(Map.of(POSTED, new FieldValue.Name("")))),
            List.of(new TargetRecord(
                    JournalEntry.LINE,
                    "0",
                    new TreeMap<>(Map.of(
                            JournalEntry.PAYMENT_ID,
                            new FieldValue.Text(""),
                            JournalEntry.LINE_NUMBER,
                            new FieldValue.Decimal(BigDecimal.ZERO))))));

    private JournalSheet() {}

    /** The header of a batch's journal. */
    public static TargetRecord header(LinkKey batch, PaymentJournal journal) {
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        fields.put("JournalName", new FieldValue.Text(BatchName.of(batch).journal()));
        fields.put(DESCRIPTION, description(batch, journal));
        return new TargetRecord(KIND, "", fields);
    }

    /** What people read, and a digest of the batch's key: no other journal has both. */
    public static FieldValue description(LinkKey batch, PaymentJournal journal) {
        BatchName name = BatchName.of(batch);
        String gateway = name.gateway()
                .substring(0, Math.min(LONGEST_GATEWAY, name.gateway().length()))
                .replace('*', ' ')
                .strip();
        String sign = Digest.of(batch.text(), SIGNS);
        return new FieldValue.Text(name.day() + " " + gateway + " " + sign + "-" + journal.ordinal());
    }

    /** What a look showed. */
    public static Sight.Shown sight(StateDoc document) {
        Map<Integer, String> lines = new HashMap<>();
        for (TargetRecord line : document.children()) {
            number(line).ifPresent(number -> lines.put(number, text(line, JournalEntry.PAYMENT_ID)));
        }
        return new Sight.Shown(text(document.root(), POSTED).equalsIgnoreCase("Yes"), lines);
    }

    private static Optional<Integer> number(TargetRecord line) {
        return Optional.ofNullable(line.fields().get(JournalEntry.LINE_NUMBER))
                .filter(FieldValue.Decimal.class::isInstance)
                .map(value -> ((FieldValue.Decimal) value).value().intValue());
    }

    private static String text(TargetRecord record, String field) {
        return Optional.ofNullable(record.fields().get(field))
                .map(FieldValue::display)
                .orElse("");
    }
}
