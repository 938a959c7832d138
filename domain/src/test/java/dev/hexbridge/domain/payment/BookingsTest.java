package dev.hexbridge.domain.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Payment;
import dev.hexbridge.domain.canonical.Payment.Kind;
import dev.hexbridge.domain.canonical.Payment.Status;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.mapping.Inputs;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.pair.Pair;
import dev.hexbridge.domain.payment.Bookings.Payer;
import dev.hexbridge.domain.payment.Bookings.Verdict;
import dev.hexbridge.domain.payment.Movement.Direction;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BookingsTest {

    private static final Pair PAIR =
            new Pair("pair", new ConnectionName("shop"), new ConnectionName("erp"), "flow", Inputs.pair());

    private final Bookings bookings = to(Optional.of("C-1"));

    @ParameterizedTest
    @CsvSource({"SALE,RECEIVED", "CAPTURE,RECEIVED", "REFUND,GIVEN_BACK"})
    void moneyThatMovedIsBooked(Kind kind, Direction direction) {
        Verdict.Booked booked =
                assertInstanceOf(Verdict.Booked.class, bookings.of(succeeded(kind, "shopify_payments", "12.50")));

        assertEquals(direction, booked.entry().movement().direction());
        assertEquals(Money.of("12.50", "USD"), booked.entry().movement().amount());
        assertEquals("SO-77", booked.entry().reference());
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"AUTHORIZATION", "VOID"})
    void whatOnlyReservesMoneyOrLetsItGoIsNotBooked(Kind kind) {
        assertInstanceOf(Verdict.Skipped.class, bookings.of(succeeded(kind, "shopify_payments", "12.50")));
    }

    @Test
    void whatDidNotSucceedIsNotBookedAndWhatIsPendingWaits() {
        assertInstanceOf(Verdict.Skipped.class, bookings.of(sale(Status.FAILURE)));
        assertInstanceOf(Verdict.Skipped.class, bookings.of(sale(Status.ERROR)));
        assertInstanceOf(Verdict.Pending.class, bookings.of(sale(Status.PENDING)));
        assertInstanceOf(Verdict.Held.class, bookings.of(sale(Status.OTHER)));
    }

    @Test
    void eachGatewayHasItsBatchAndTheDayIsThatOfTheLegalEntity() {
        Verdict.Booked card =
                assertInstanceOf(Verdict.Booked.class, bookings.of(succeeded(Kind.SALE, "Shopify_Payments", "1")));
        Verdict.Booked gift =
                assertInstanceOf(Verdict.Booked.class, bookings.of(succeeded(Kind.SALE, "gift_card", "1")));

        assertEquals(
                new BatchName("CustPay", card.entry().movement().day(), "Shopify_Payments"),
                BatchName.of(card.batch()));
        assertEquals("GiftPay", BatchName.of(gift.batch()).journal());
        assertEquals(
                "2026-03-10",
                BatchName.of(card.batch()).day().toString(),
                "half past midnight in Berlin is the day before in "
                        + Inputs.pair().zone());
    }

    @Test
    void aPersonDecidesWhereNothingIsSaidOrNothingFits() {
        assertInstanceOf(Verdict.Held.class, bookings.of(succeeded(Kind.SALE, "paypal", "1")));
        assertInstanceOf(Verdict.Held.class, bookings.of(succeeded(Kind.SALE, "gift_card", "1.005")));
        assertInstanceOf(Verdict.Held.class, bookings.of(succeeded(Kind.OTHER, "gift_card", "1")));
        Verdict.Held nowhere =
                assertInstanceOf(Verdict.Held.class, to(Optional.empty()).of(succeeded(Kind.SALE, "gift_card", "1")));
        assertTrue(nowhere.reason().contains("no document"), nowhere.reason());
    }

    @Test
    void roundedCashIsLeftToAPerson() {
        Payment sale = succeeded(Kind.SALE, "gift_card", "10.00");
        Payment rounded = new Payment(
                sale.id(),
                sale.kind(),
                sale.status(),
                sale.gateway(),
                sale.amount(),
                sale.processedAt(),
                sale.parentId(),
                Optional.of(DualMoney.same(Money.of("-0.02", "USD"))));

        assertInstanceOf(Verdict.Held.class, bookings.of(rounded));
    }

    @Test
    void aNameOfABatchIsReadBackFromItsKey() {
        BatchName name = new BatchName("Pay", LocalDate.parse("2026-03-10"), "Cash | on/delivery (50%) > @");

        assertEquals(name, BatchName.of(LinkKey.parse(name.key(PAIR).text())));
    }

    private static Bookings to(Optional<String> account) {
        return new Bookings(PAIR, Given.RULES, new Payer("77", account, "SO-77"));
    }

    private static Payment sale(Status status) {
        return Given.payment("5", Kind.SALE, status, "shopify_payments", "12.50");
    }

    private static Payment succeeded(Kind kind, String gateway, String amount) {
        return Given.payment("5", kind, Status.SUCCESS, gateway, amount);
    }
}
