package dev.hexbridge.domain.canonical;

import dev.hexbridge.domain.canonical.LineItem.Kind;
import dev.hexbridge.domain.canonical.OrderMoney.Totals;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Orders in words, for tests: {@code Orders.order().withLine("MUG", 2, "19.99").withShipping("Standard", "5").paid().build()}.
 * The totals follow from the lines, so an order is consistent unless {@link #withTotal} says otherwise. Amounts are
 * in the order's currency; words about discount and tax speak of the line or shipping charge added last.
 */
public final class Orders {

    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-05T12:00:00-05:00");

    private final List<OrderLine> lines = new ArrayList<>();
    private final List<ShippingLine> shipping = new ArrayList<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<String> gateways = new ArrayList<>();
    private String id = "450789469";
    private String number = "#1001";
    private Channel channel = new Channel(false, Optional.of("web"), Optional.empty(), Optional.of("en"));
    private OrderTimes times = new OrderTimes(NOON, NOON, NOON, Optional.empty(), Optional.empty());
    private Buyer buyer = Buyers.jane();
    private Optional<Address> shippingAddress = Optional.of(Buyers.MAIN_STREET);
    private String currency = "USD";
    private String shownCurrency = "USD";
    private BigDecimal rate = BigDecimal.ONE;
    private boolean taxesIncluded;
    private FinancialStatus status = FinancialStatus.PENDING;
    private Optional<OrderPayment.Terms> terms = Optional.empty();
    private Optional<String> note = Optional.empty();
    private Optional<String> purchaseOrder = Optional.empty();
    private Optional<String> total = Optional.empty();
    private boolean lastIsShipping;

    private Orders() {}

    /** An order of 5 March 2026 in dollars, to Jane Doe in Springfield, without lines as yet. */
    public static Orders order() {
        return new Orders();
    }

    public Orders withId(String id) {
        this.id = id;
        return this;
    }

    public Orders numbered(String number) {
        this.number = number;
        return this;
    }

    public Orders asTest() {
        channel = new Channel(true, channel.source(), channel.locationId(), channel.locale());
        return this;
    }

    /** Created, processed and updated at this moment, for example {@code 2026-03-05T23:30:00-05:00}. */
    public Orders at(String moment) {
        OffsetDateTime when = OffsetDateTime.parse(moment);
        times = new OrderTimes(when, when, when, times.cancelled(), times.closed());
        return this;
    }

    public Orders updatedAt(String moment) {
        return timed(OffsetDateTime.parse(moment), times.cancelled());
    }

    public Orders cancelledAt(String moment) {
        return timed(times.updated(), Optional.of(OffsetDateTime.parse(moment)));
    }

    /** The shop's and the buyer's currency. Say it before any amount. */
    public Orders in(String currency) {
        this.currency = currency;
        return shownIn(currency, "1");
    }

    /** The buyer sees another currency, at so many of it for one of the shop's. Say it before any amount. */
    public Orders shownIn(String currency, String rate) {
        this.shownCurrency = currency;
        this.rate = new BigDecimal(rate);
        return this;
    }

    public Orders withTaxesIncluded() {
        taxesIncluded = true;
        return this;
    }

    public Orders withLine(String sku, long quantity, String unitPrice) {
        return withLine(Parts.item(Optional.of(new Sku(sku)), sku + " title", Kind.GOODS), quantity, unitPrice);
    }

    public Orders withCustomLine(String title, long quantity, String unitPrice) {
        return withLine(Parts.item(Optional.empty(), title, Kind.GOODS), quantity, unitPrice);
    }

    public Orders withTip(String amount) {
        return withLine(Parts.item(Optional.empty(), "Tip", Kind.TIP), 1, amount);
    }

    public Orders withGiftCard(String amount) {
        return withLine(Parts.item(Optional.empty(), "Gift card", Kind.GIFT_CARD), 1, amount);
    }

    public Orders withLine(LineItem item, long quantity, String unitPrice) {
        lastIsShipping = false;
        lines.add(Parts.line(String.valueOf(900 + lines.size() + 1), item, quantity, money(unitPrice)));
        return this;
    }

    public Orders withShipping(String title, String price) {
        lastIsShipping = true;
        String lineId = String.valueOf(700 + shipping.size() + 1);
        shipping.add(new ShippingLine(lineId, title, Optional.of("standard"), money(price), List.of(), List.of()));
        return this;
    }

    /** A discount on the whole line or shipping charge added last. */
    public Orders discounted(String amount) {
        return change(line -> Parts.discounted(line, money(amount)), charge -> Parts.discounted(charge, money(amount)));
    }

    /** A tax on the line or shipping charge added last: its rate as a fraction, and what it comes to. */
    public Orders taxed(String rate, String amount) {
        TaxLine tax = new TaxLine("Tax", new BigDecimal(rate), money(amount), false);
        return change(line -> Parts.taxed(line, tax), charge -> Parts.taxed(charge, tax));
    }

    public Orders by(Buyer buyer) {
        this.buyer = buyer;
        return this;
    }

    public Orders byGuest(String email) {
        return by(new Buyer(Optional.empty(), Optional.of(email), Optional.empty(), Optional.empty()));
    }

    public Orders byNobody() {
        return by(new Buyer(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    public Orders shippedTo(Address address) {
        shippingAddress = Optional.of(address);
        return this;
    }

    public Orders withoutShippingAddress() {
        shippingAddress = Optional.empty();
        return this;
    }

    public Orders paid() {
        return paidThrough("shopify_payments");
    }

    public Orders paidThrough(String gateway) {
        gateways.add(gateway);
        return with(FinancialStatus.PAID);
    }

    public Orders with(FinancialStatus status) {
        this.status = status;
        return this;
    }

    public Orders onTerms(String name, long days) {
        terms = Optional.of(new OrderPayment.Terms(name, Optional.of(days), Optional.empty()));
        return this;
    }

    public Orders noted(String text) {
        note = Optional.of(text);
        return this;
    }

    public Orders withPurchaseOrder(String number) {
        purchaseOrder = Optional.of(number);
        return this;
    }

    /** One of the buyer's own fields, by its full name: {@code note.gift}. */
    public Orders withAttribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    public Orders leaving(long left) {
        return change(line -> Parts.leaving(line, left), charge -> charge);
    }

    /** The shop asks for this total, whatever the lines add up to. */
    public Orders withTotal(String amount) {
        total = Optional.of(amount);
        return this;
    }

    public Order build() {
        Totals totals = OrderTotals.of(lines, shipping, taxesIncluded, money("0"));
        Totals stated =
                total.map(amount -> OrderTotals.restated(totals, money(amount))).orElse(totals);
        return new Order(
                id,
                number,
                channel,
                times,
                buyer,
                shippingAddress,
                lines,
                shipping,
                new OrderMoney(
                        new CurrencyCode(currency),
                        new CurrencyCode(shownCurrency),
                        taxesIncluded,
                        stated,
                        stated.total()),
                new OrderPayment(status, gateways, terms, List.of()),
                FulfilmentStatus.UNFULFILLED,
                new OrderNotes(note, purchaseOrder, List.of(), new Attributes(attributes)));
    }

    private Orders timed(OffsetDateTime updated, Optional<OffsetDateTime> cancelled) {
        times = new OrderTimes(times.created(), times.processed(), updated, cancelled, times.closed());
        return this;
    }

    private DualMoney money(String amount) {
        Money shop = Money.of(amount, currency);
        Money shown = new Money(shop.amount().multiply(rate), new CurrencyCode(shownCurrency));
        return new DualMoney(shop, currency.equals(shownCurrency) ? shown : shown.rounded(2));
    }

    private Orders change(UnaryOperator<OrderLine> line, UnaryOperator<ShippingLine> charge) {
        if (lastIsShipping) {
            shipping.set(shipping.size() - 1, charge.apply(shipping.getLast()));
        } else {
            lines.set(lines.size() - 1, line.apply(lines.getLast()));
        }
        return this;
    }
}
