package dev.hexbridge.domain.payment;

import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.payment.Movement.Direction;
import dev.hexbridge.domain.payment.PaymentRules.Tender;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.TreeMap;

/**
 * A movement of money as it is booked. What settings decided is kept with it: a later change of the settings changes no
 * fact.
 *
 * @param movement what the shop says
 * @param account the buyer's account
 * @param reference the sales order that was paid
 * @param tender where the money goes
 */
public record JournalEntry(Movement movement, String account, String reference, Tender tender) {

    /** The kind of a line of a payment journal. */
    public static final String LINE = "payment-journal-line";

    /** The field that names the transaction: by it a line is known again. */
    public static final String PAYMENT_ID = "PaymentId";

    /** The field that, with the batch, names the line. */
    public static final String LINE_NUMBER = "LineNumber";

    /** The line of the journal (Microsoft docs: customer payment journal lines). */
    public TargetRecord line(int number) {
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        fields.put(LINE_NUMBER, new FieldValue.Decimal(BigDecimal.valueOf(number)));
        fields.put("TransactionDate", noon());
        fields.put("AccountType", new FieldValue.Name("Cust"));
        fields.put("AccountDisplayValue", text(account));
        fields.put(
                "CurrencyCode", new FieldValue.Name(movement.amount().currency().code()));
        boolean received = movement.direction() == Direction.RECEIVED;
        fields.put(
                received ? "CreditAmount" : "DebitAmount",
                new FieldValue.Decimal(movement.amount().amount()));
        fields.put("OffsetAccountType", new FieldValue.Name(tender.offset().type()));
        tender.offset().account().ifPresent(offset -> fields.put("OffsetAccountDisplayValue", text(offset)));
        tender.method().ifPresent(method -> fields.put("PaymentMethodName", text(method)));
        fields.put("PaymentReference", text(reference));
        fields.put(PAYMENT_ID, text(movement.transaction()));
        fields.put("TransactionText", text((received ? "Payment " : "Refund ") + reference + " " + movement.gateway()));
        return new TargetRecord(LINE, String.valueOf(number), fields);
    }

    /** A business date travels as noon UTC. */
    private FieldValue noon() {
        return new FieldValue.Moment(movement.day().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    private static FieldValue text(String value) {
        return new FieldValue.Text(value);
    }
}
