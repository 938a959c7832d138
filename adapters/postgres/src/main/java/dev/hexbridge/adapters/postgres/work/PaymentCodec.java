package dev.hexbridge.adapters.postgres.work;

import dev.hexbridge.adapters.postgres.sealing.DocumentCodec;
import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.payment.JournalEntry;
import dev.hexbridge.domain.payment.Movement;
import dev.hexbridge.domain.payment.PaymentRules.Offset;
import dev.hexbridge.domain.payment.PaymentRules.Tender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A booked movement of money as one record of texts, in the form of settled documents. */
final class PaymentCodec {

    private static final String KIND = "payment-fact";

    private PaymentCodec() {}

    static byte[] write(JournalEntry entry) {
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        Movement movement = entry.movement();
        put(fields, "order", movement.orderId());
        put(fields, "transaction", movement.transaction());
        put(fields, "direction", movement.direction().name());
        fields.put("amount", new FieldValue.Decimal(movement.amount().amount()));
        put(fields, "currency", movement.amount().currency().code());
        put(fields, "gateway", movement.gateway());
        put(fields, "day", movement.day().toString());
        movement.parent().ifPresent(parent -> put(fields, "parent", parent));
        put(fields, "account", entry.account());
        put(fields, "reference", entry.reference());
        put(fields, "journal", entry.tender().journal());
        entry.tender().method().ifPresent(method -> put(fields, "method", method));
        put(fields, "offsetType", entry.tender().offset().type());
        entry.tender().offset().account().ifPresent(account -> put(fields, "offset", account));
        return DocumentCodec.write(new StateDoc(new TargetRecord(KIND, "", fields), List.of()));
    }

    private static void put(Map<String, FieldValue> fields, String name, String text) {
        fields.put(name, new FieldValue.Text(text));
    }

    static JournalEntry read(byte[] bytes) {
        Map<String, FieldValue> fields = DocumentCodec.read(bytes).root().fields();
        Money amount = new Money(new BigDecimal(text(fields, "amount")), new CurrencyCode(text(fields, "currency")));
        Movement movement = new Movement(
                text(fields, "order"),
                text(fields, "transaction"),
                Movement.Direction.valueOf(text(fields, "direction")),
                amount,
                text(fields, "gateway"),
                LocalDate.parse(text(fields, "day")),
                find(fields, "parent"));
        Offset offset = new Offset(text(fields, "offsetType"), find(fields, "offset"));
        Tender tender = new Tender(text(fields, "journal"), find(fields, "method"), offset);
        return new JournalEntry(movement, text(fields, "account"), text(fields, "reference"), tender);
    }

    private static Optional<String> find(Map<String, FieldValue> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(FieldValue::display);
    }

    private static String text(Map<String, FieldValue> fields, String name) {
        return find(fields, name).orElseThrow(() -> new IllegalStateException("a fact without " + name));
    }
}
