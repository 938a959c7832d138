package dev.hexbridge.domain.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.canonical.Payment;
import dev.hexbridge.domain.canonical.Refund;
import dev.hexbridge.domain.canonical.Refund.Charge;
import dev.hexbridge.domain.canonical.Refund.Restock;
import dev.hexbridge.domain.pair.PairSettings.TaxMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a refund comes to, case by case. */
class CreditingTest {

    private static final Order KETTLES = Orders.order()
            .withLine("KETTLE", 3, "10.00")
            .taxed("0.19", "5.70")
            .withShipping("Standard", "5.00")
            .taxed("0.07", "0.35")
            .paid()
            .build();

    @Test
    void unitsAreCreditedAtThePricePaidAndTheirTaxAtItsRate() {
        CreditNote note = shopAmounts(refund(List.of(line(2, Restock.RETURN, "20.00", "3.80")), List.of()));

        assertEquals(List.of("1"), note.goods().stream().map(CreditLine::key).toList());
        assertEquals(-2, note.goods().getFirst().quantity());
        assertEquals(Money.of("10", "USD"), note.goods().getFirst().unitPrice());
        assertEquals("TAX-19", note.charges().getFirst().key());
        assertEquals(Money.of("23.80", "USD"), note.credited());
        assertEquals(2, note.restocked());
    }

    @Test
    void whatDoesNotDivideBecomesTwoLinesThatComeToTheSameCent() {
        CreditNote note = shopAmounts(refund(List.of(line(3, Restock.NO_RESTOCK, "10.00", "0")), List.of()));

        assertEquals(
                List.of("1", "1-2"), note.goods().stream().map(CreditLine::key).toList());
        assertEquals(Money.of("10", "USD"), note.credited());
        assertEquals(0, note.restocked());
    }

    @Test
    void whereTheErpComputesTaxItIsLeftToIt() {
        Refund refund = refund(List.of(line(1, Restock.RETURN, "10.00", "1.90")), List.of());

        CreditNote note = Crediting.of(refund, KETTLES, CurrencyView.SHOP, TaxMode.ERP_COMPUTES);

        assertEquals(List.of(), note.charges());
        assertEquals(Money.of("1.90", "USD"), note.taxLeft());
        assertEquals(Optional.empty(), note.imbalance());
    }

    @Test
    void aRefundOfShippingAloneIsOneChargeWithItsOwnTax() {
        CreditNote note = shopAmounts(refund(List.of(), List.of(charge(Charge.Kind.SHIPPING, "", "5.00", "0.35"))));

        assertEquals(List.of("S7", "TAX-7"), note.lines().map(CreditLine::key).toList());
        assertEquals(Money.of("5.35", "USD"), note.credited());
    }

    @Test
    void whatTheMerchantKeepsIsALineOfItsOwnNameAndNoBalance() {
        CreditNote note = shopAmounts(refund(
                List.of(line(1, Restock.RETURN, "10.00", "0")),
                List.of(charge(Charge.Kind.ADJUSTMENT, "refund discrepancy", "-2.00", "0"))));

        assertEquals("refund discrepancy", note.charges().getFirst().title());
        assertEquals(Money.of("8", "USD"), note.credited());
    }

    @Test
    void unitsThatWereNeverShippedAreNoCredit() {
        assertTrue(shopAmounts(refund(List.of(line(1, Restock.CANCEL, "10.00", "1.90")), List.of()))
                .isEmpty());
    }

    @Test
    void theRefundOfACancelledOrderGoesWithItsSalesOrder() {
        Order cancelled = Orders.order()
                .withLine("KETTLE", 1, "10.00")
                .withShipping("Standard", "5.00")
                .cancelledAt("2026-03-06T12:00:00-05:00")
                .build();
        Refund refund = refund(
                List.of(line(1, Restock.CANCEL, "10.00", "0")), List.of(charge(Charge.Kind.SHIPPING, "", "5.00", "0")));

        assertTrue(Crediting.of(refund, cancelled, CurrencyView.SHOP, TaxMode.SHOP_AMOUNTS)
                .isEmpty());
    }

    @Test
    void theCurrencyIsThatOfThePairAndNeverAMixture() {
        Order shown = Orders.order()
                .in("EUR")
                .shownIn("DKK", "7.45")
                .withLine("KETTLE", 1, "10.00")
                .build();
        DualMoney both = new DualMoney(Money.of("10", "EUR"), Money.of("74.50", "DKK"));
        DualMoney none = new DualMoney(Money.of("0", "EUR"), Money.of("0", "DKK"));
        Refund.Line line = new Refund.Line("1", "901", 1, Restock.RETURN, Optional.empty(), both, none);
        Refund refund = refund(List.of(line), List.of());

        assertEquals(
                Money.of("74.50", "DKK"),
                Crediting.of(refund, shown, CurrencyView.PRESENTMENT, TaxMode.SHOP_AMOUNTS)
                        .credited());
        assertEquals(
                Money.of("10", "EUR"),
                Crediting.of(refund, shown, CurrencyView.SHOP, TaxMode.SHOP_AMOUNTS)
                        .credited());
    }

    @Test
    void onlyMoneyThatArrivedIsADebitAndTheRestStaysOnAccount() {
        Refund exchange = paid(Payment.Status.FAILURE);
        Refund back = paid(Payment.Status.SUCCESS);
        CreditNote note = shopAmounts(back);

        assertEquals(Money.of("10", "USD"), RefundMoney.onAccount(exchange, note, CurrencyView.SHOP));
        assertEquals(Money.of("0", "USD"), RefundMoney.onAccount(back, note, CurrencyView.SHOP));
        assertEquals(1, RefundMoney.debits(back).size());
        assertEquals(Optional.empty(), RefundMoney.pending(back));
        assertTrue(RefundMoney.pending(paid(Payment.Status.PENDING)).isPresent());
    }

    private static CreditNote shopAmounts(Refund refund) {
        CreditNote note = Crediting.of(refund, KETTLES, CurrencyView.SHOP, TaxMode.SHOP_AMOUNTS);
        assertEquals(Optional.empty(), note.imbalance());
        return note;
    }

    private static Refund paid(Payment.Status status) {
        Payment money = new Payment(
                "9", Payment.Kind.REFUND, status, "gift_card", usd("10.00"), Optional.empty(), Optional.empty());
        return new Refund(
                "5",
                KETTLES.times().created(),
                Optional.empty(),
                List.of(line(1, Restock.RETURN, "10.00", "0")),
                List.of(),
                List.of(money));
    }

    private static Refund refund(List<Refund.Line> lines, List<Charge> charges) {
        return new Refund("5", KETTLES.times().created(), Optional.empty(), lines, charges, List.of());
    }

    private static Refund.Line line(long quantity, Restock restock, String subtotal, String tax) {
        return new Refund.Line("1", "901", quantity, restock, Optional.empty(), usd(subtotal), usd(tax));
    }

    private static Charge charge(Charge.Kind kind, String reason, String amount, String tax) {
        return new Charge("7", kind, reason, usd(amount), usd(tax));
    }

    private static DualMoney usd(String amount) {
        return DualMoney.same(Money.of(amount, "USD"));
    }
}
