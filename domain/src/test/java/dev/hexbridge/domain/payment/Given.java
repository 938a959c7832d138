package dev.hexbridge.domain.payment;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Payment;
import dev.hexbridge.domain.payment.PaymentRules.Offset;
import dev.hexbridge.domain.payment.PaymentRules.Tender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** Payments and rules of tests. */
final class Given {

    static final Tender CARD = new Tender("CustPay", Optional.of("Card"), new Offset("Bank", Optional.of("USMF OPER")));

    static final PaymentRules RULES = new PaymentRules(
            Map.of(
                    "shopify_payments",
                    CARD,
                    "gift_card",
                    new Tender("GiftPay", Optional.empty(), new Offset("Ledger", Optional.of("2180")))),
            Optional.empty(),
            Optional.empty());

    private Given() {}

    static Payment payment(String id, Payment.Kind kind, Payment.Status status, String gateway, String amount) {
        return new Payment(
                id,
                kind,
                status,
                gateway,
                DualMoney.same(Money.of(amount, "USD")),
                Optional.of(OffsetDateTime.parse("2026-03-11T00:30:00+01:00")),
                Optional.empty());
    }

    static JournalLine line(int transaction) {
        Movement movement = new Movement(
                "77",
                "t" + transaction,
                Movement.Direction.RECEIVED,
                new Money(BigDecimal.valueOf(transaction), new CurrencyCode("USD")),
                "shopify_payments",
                LocalDate.parse("2026-03-11"),
                Optional.empty());
        return JournalLine.of(new JournalEntry(movement, "C-1", "SO-77", CARD));
    }
}
