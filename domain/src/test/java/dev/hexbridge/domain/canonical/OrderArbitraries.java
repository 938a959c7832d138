package dev.hexbridge.domain.canonical;

import dev.hexbridge.domain.canonical.Address.Place;
import dev.hexbridge.domain.canonical.Address.Street;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Orders of every kind that the canonical model allows, the odd ones more often than in life. */
public final class OrderArbitraries {

    private OrderArbitraries() {}

    public static Arbitrary<Order> orders() {
        return Combinators.combine(
                        Arbitraries.of("USD", "EUR", "JPY", "KWD"),
                        lines().list().ofMaxSize(5),
                        Combinators.combine(titles(), amounts())
                                .as(Charge::new)
                                .list()
                                .ofMaxSize(2),
                        buyers(),
                        addresses().optional(),
                        Arbitraries.of(FinancialStatus.values()),
                        Arbitraries.of("shopify_payments", "paypal", "", "something new")
                                .optional(),
                        texts().optional())
                .as(OrderArbitraries::order);
    }

    private record Charge(String title, String price) {}

    private record Line(Optional<String> sku, String title, LineItem.Kind kind, long quantity, String price) {}

    private static Order order(
            String currency,
            List<Line> lines,
            List<Charge> charges,
            Buyer buyer,
            Optional<Address> address,
            FinancialStatus status,
            Optional<String> gateway,
            Optional<String> note) {
        Orders order = Orders.order().in(currency).by(buyer).withoutShippingAddress();
        address.ifPresent(order::shippedTo);
        gateway.ifPresent(order::paidThrough);
        note.ifPresent(text -> order.noted(text).withPurchaseOrder(text).withAttribute("note.gift", text));
        lines.forEach(line -> order.withLine(item(line), line.quantity(), line.price()));
        charges.forEach(charge -> order.withShipping(charge.title(), charge.price()));
        return order.with(status).build();
    }

    private static LineItem item(Line line) {
        return new LineItem(
                Optional.empty(),
                Optional.empty(),
                line.sku().filter(sku -> !sku.isBlank()).map(Sku::new),
                line.title(),
                line.sku(),
                line.kind());
    }

    private static Arbitrary<Line> lines() {
        return Combinators.combine(
                        texts().optional(),
                        texts(),
                        Arbitraries.of(LineItem.Kind.values()),
                        Arbitraries.longs().between(0, 1_000_000),
                        amounts())
                .as(Line::new);
    }

    private static Arbitrary<Buyer> buyers() {
        Arbitrary<Optional<Customer>> customers = customers().optional();
        return Combinators.combine(
                        customers,
                        texts().optional(),
                        texts().optional(),
                        addresses().optional())
                .as(Buyer::new);
    }

    public static Arbitrary<Customer> customers() {
        return Combinators.combine(
                        Arbitraries.longs().greaterOrEqual(1).map(String::valueOf),
                        names(),
                        Combinators.combine(texts().optional(), texts().optional(), texts().optional())
                                .as(Customer.Contact::new),
                        texts().optional(),
                        addresses().optional())
                .as((id, name, contact, company, address) ->
                        new Customer(id, name, contact, company, address, Optional.empty(), Customer.Notes.NONE));
    }

    public static Arbitrary<Address> addresses() {
        Arbitrary<Street> streets =
                Combinators.combine(texts().optional(), texts().optional()).as(Street::new);
        Arbitrary<Place> places = Combinators.combine(
                        texts().optional(), texts().optional(), texts().optional(), texts().optional())
                .as(Place::new);
        Arbitrary<String> countries = Arbitraries.of("US", "DE", "XK", "ZZ", "", "de");
        return Combinators.combine(
                        names(), texts().optional(), streets, places, countries.optional(), texts().optional())
                .as(Address::new);
    }

    private static Arbitrary<PersonName> names() {
        return Combinators.combine(texts().optional(), texts().optional(), texts().optional())
                .as(PersonName::new);
    }

    private static Arbitrary<String> titles() {
        return Arbitraries.oneOf(Arbitraries.of("Standard", " EXPRESS ", "In-Store Pickup"), texts());
    }

    private static Arbitrary<String> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("99999999"))
                .ofScale(2)
                .map(BigDecimal::toPlainString);
    }

    /** Blank, short, longer than any field, and with characters of two UTF-16 units. */
    public static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of("", " ", "\t\n", "IL", "JP-13", "-", "\uD83D\uDE00".repeat(200)),
                Arbitraries.strings().withChars("aZ09 -/.'\"\u00e4\u6f22").ofMaxLength(400),
                Arbitraries.strings().ofMaxLength(30));
    }
}
