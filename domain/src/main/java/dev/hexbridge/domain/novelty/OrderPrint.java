package dev.hexbridge.domain.novelty;

import dev.hexbridge.domain.canonical.Channel;
import dev.hexbridge.domain.canonical.LineItem;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.OrderMoney;
import dev.hexbridge.domain.canonical.OrderNotes;
import dev.hexbridge.domain.canonical.OrderPayment;
import dev.hexbridge.domain.canonical.OrderTimes;
import dev.hexbridge.domain.canonical.Payment;
import dev.hexbridge.domain.canonical.ShippingLine;
import dev.hexbridge.domain.canonical.Sku;
import dev.hexbridge.domain.canonical.TaxLine;
import java.util.List;

/**
 * The fingerprint of an order: of all that it says but the stamps of its last change, and what the engine wrote on it
 * itself.
 */
public final class OrderPrint {

    private final Ink ink = new Ink();
    private final PeoplePrint people = new PeoplePrint(ink);
    private final NotesPrint notes;

    private OrderPrint(Own own) {
        notes = new NotesPrint(ink, own);
    }

    /**
     * The fingerprint of an order.
     *
     * @param order the order
     * @param own what the engine writes on orders
     * @param destinations what the order leads to: with other destinations the same order is news
     */
    public static Fingerprint of(Order order, Own own, List<String> destinations) {
        OrderPrint print = new OrderPrint(own);
        print.order(order);
        print.ink.all(destinations, print.ink::text);
        return print.ink.dry();
    }

    private void order(Order order) {
        ink.text(order.id()).text(order.number());
        channel(order.channel());
        times(order.times());
        people.buyer(order.buyer());
        ink.maybe(order.shippingAddress(), people::address);
        ink.all(order.lines(), this::line).all(order.shipping(), this::shipping);
        money(order.money());
        payment(order.payment());
        ink.word(order.fulfilment());
        notes(order.notes());
        if (!order.refunds().isEmpty()) {
            // Only then: an order without refunds keeps the fingerprint that it has always had.
            ink.all(order.refunds(), new RefundPrint(ink, this::transaction)::refund);
        }
    }

    private void channel(Channel channel) {
        ink.number(channel.test() ? 1 : 0);
        ink.text(channel.source()).text(channel.locationId()).text(channel.locale());
    }

    private void times(OrderTimes times) {
        ink.time(times.created())
                .time(times.processed())
                .time(times.cancelled())
                .time(times.closed());
    }

    private void line(OrderLine line) {
        ink.text(line.id());
        item(line.item());
        ink.number(line.quantity().ordered()).number(line.quantity().current());
        ink.money(line.unitPrice()).all(line.discounts(), ink::money).all(line.taxes(), this::tax);
        notes.attributes(line.attributes());
    }

    private void item(LineItem item) {
        ink.text(item.productId()).text(item.variantId()).text(item.sku().map(Sku::value));
        ink.text(item.title()).text(item.variantTitle()).word(item.kind());
    }

    private void tax(TaxLine tax) {
        ink.text(tax.title()).text(tax.rate().toPlainString()).money(tax.amount());
        ink.number(tax.channelLiable() ? 1 : 0);
    }

    private void shipping(ShippingLine line) {
        ink.text(line.id()).text(line.title()).text(line.code()).money(line.price());
        ink.all(line.discounts(), ink::money).all(line.taxes(), this::tax);
    }

    private void money(OrderMoney money) {
        ink.text(money.shopCurrency().code()).text(money.presentmentCurrency().code());
        ink.number(money.taxesIncluded() ? 1 : 0);
        OrderMoney.Totals totals = money.asOrdered();
        ink.money(totals.discounts()).money(totals.shipping()).money(totals.tax());
        ink.money(totals.tips()).money(totals.total()).money(money.current());
        extras(money.extras());
    }

    /** Only an order that has any leaves a trace of it: the prints of all others stay what they were. */
    private void extras(OrderMoney.Extras extras) {
        if (extras.equals(OrderMoney.Extras.NONE)) {
            return;
        }
        OrderMoney.Current now = extras.now();
        ink.maybe(extras.subtotal(), ink::money).maybe(now.subtotal(), ink::money);
        ink.maybe(now.shipping(), ink::money).maybe(now.discounts(), ink::money);
        ink.maybe(now.tax(), ink::money);
        surcharges(extras.surcharges());
        surcharges(now.surcharges());
        ink.maybe(extras.rounding().payments(), ink::money);
        ink.maybe(extras.rounding().refunds(), ink::money);
    }

    private void surcharges(OrderMoney.Surcharges surcharges) {
        ink.maybe(surcharges.duties(), ink::money).maybe(surcharges.fees(), ink::money);
    }

    private void payment(OrderPayment payment) {
        ink.word(payment.status()).all(payment.gateways(), ink::text);
        ink.maybe(
                payment.terms(),
                terms -> ink.text(terms.name())
                        .maybe(terms.dueInDays(), ink::number)
                        .time(terms.dueAt()));
        ink.all(payment.transactions(), this::transaction);
    }

    private void transaction(Payment payment) {
        ink.text(payment.id()).word(payment.kind()).word(payment.status()).text(payment.gateway());
        ink.money(payment.amount()).time(payment.processedAt()).text(payment.parentId());
        payment.rounding().ifPresent(ink::money);
    }

    private void notes(OrderNotes written) {
        ink.text(written.note()).text(written.purchaseOrder());
        notes.tags(written.tags());
        notes.attributes(written.attributes());
    }
}
