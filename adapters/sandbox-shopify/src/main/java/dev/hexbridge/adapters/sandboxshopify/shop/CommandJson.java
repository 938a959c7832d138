package dev.hexbridge.adapters.sandboxshopify.shop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.sandboxshopify.orders.Address;
import dev.hexbridge.adapters.sandboxshopify.orders.LineEdit;
import dev.hexbridge.adapters.sandboxshopify.orders.OrderWish;
import dev.hexbridge.adapters.sandboxshopify.orders.OrderWish.CustomerKind;
import dev.hexbridge.adapters.sandboxshopify.orders.Payment.Transaction.Kind;
import dev.hexbridge.adapters.sandboxshopify.orders.Payment.Transaction.State;
import dev.hexbridge.adapters.sandboxshopify.orders.PersonName;
import dev.hexbridge.adapters.sandboxshopify.orders.Place;
import dev.hexbridge.adapters.sandboxshopify.orders.Region;
import dev.hexbridge.adapters.sandboxshopify.orders.TransactionWish;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the commands that arrive at the control routes. */
public final class CommandJson {

    private static final List<String> REASONS = List.of("customer", "declined", "fraud", "inventory", "other", "staff");

    private CommandJson() {}

    /** The body of {@code POST /_shop/orders}: every field may be left out. */
    public static Parsed<OrderWish> wish(JsonNode json) {
        return Parsed.of(
                json,
                fields -> new OrderWish(
                        fields.objects("lines", CommandJson::line).filter(lines -> !lines.isEmpty()),
                        fields.object("shipping", CommandJson::shipping),
                        new OrderWish.Money(
                                currency(fields, "currency"),
                                currency(fields, "presentmentCurrency"),
                                fields.flag("taxesIncluded"),
                                fields.amount("taxRate")),
                        new OrderWish.Person(
                                customer(fields), fields.text("email"), country(fields), fields.text("company")),
                        new OrderWish.Label(
                                fields.flag("test"),
                                fields.texts("tags"),
                                fields.text("note"),
                                fields.text("gateway"),
                                fields.flag("paid"))));
    }

    /** The body of {@code POST /_shop/orders/{id}/edit}. */
    public static Parsed<OrderEdit> edit(JsonNode json) {
        return Parsed.of(
                json,
                fields -> new OrderEdit(
                        fields.text("note"),
                        fields.texts("tags"),
                        fields.object("shippingAddress", CommandJson::address),
                        new OrderEdit.Lines(
                                changes(fields),
                                fields.objects("addLines", CommandJson::line).orElse(List.of())),
                        fields.flag("paid").orElse(false)));
    }

    /** The body of {@code POST /_shop/orders/{id}/transactions}: a kind, and what of the rest is not as usual. */
    public static Parsed<TransactionWish> transaction(JsonNode json) {
        return Parsed.of(
                json,
                fields -> new TransactionWish(
                        word(fields, "kind", Kind.class).orElse(Kind.SALE),
                        fields.amount("amount"),
                        fields.text("gateway"),
                        word(fields, "status", State.class).orElse(State.SUCCESS),
                        fields.id("parent")));
    }

    private static <E extends Enum<E>> Optional<E> word(Fields fields, String name, Class<E> words) {
        return fields.text(name).flatMap(word -> {
            Optional<E> known = Arrays.stream(words.getEnumConstants())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
            if (known.isEmpty()) {
                fields.fault(name + " must be one of " + Arrays.toString(words.getEnumConstants()));
            }
            return known;
        });
    }

    /** The body of {@code POST /_shop/orders/{id}/cancel}: a reason, "customer" by default. */
    public static Parsed<String> cancel(JsonNode json) {
        return Parsed.of(json, fields -> {
            String reason = fields.text("reason").orElse("customer");
            if (!REASONS.contains(reason)) {
                fields.fault("reason must be one of " + String.join(", ", REASONS));
            }
            return reason;
        });
    }

    private static Map<Long, LineEdit> changes(Fields fields) {
        Map<Long, LineEdit> wanted = new HashMap<>();
        fields.objects("lines", line -> {
            Optional<Long> id = line.id("id");
            LineEdit edit = new LineEdit(line.count("quantity"), line.amount("price"), line.amount("discount"));
            boolean says = edit.quantity().isPresent()
                    || edit.price().isPresent()
                    || edit.discount().isPresent();
            if (id.isEmpty() || !says) {
                line.fault("id and one of quantity, price and discount are needed");
            } else {
                wanted.put(id.get(), edit);
            }
            return id;
        });
        return wanted;
    }

    private static OrderWish.Line line(Fields fields) {
        int quantity = fields.count("quantity").orElse(1);
        if (quantity == 0) {
            fields.fault("quantity must be at least 1");
        }
        return new OrderWish.Line(
                fields.text("sku"), fields.text("title"), quantity, fields.amount("price"), fields.amount("discount"));
    }

    private static OrderWish.Shipping shipping(Fields fields) {
        return new OrderWish.Shipping(
                fields.text("title").orElse("Standard"), fields.amount("price").orElse(BigDecimal.ZERO));
    }

    private static Address address(Fields fields) {
        Region region = new Region(
                fields.text("country").orElse("Germany"),
                fields.text("countryCode").orElse("DE"),
                fields.text("province"),
                fields.text("provinceCode"));
        Place place = new Place(
                fields.text("address1").orElse(""),
                fields.text("address2"),
                fields.text("city").orElse(""),
                fields.text("zip").orElse(""),
                region);
        PersonName name = new PersonName(
                fields.text("firstName").orElse(""), fields.text("lastName").orElse(""));
        return new Address(name, fields.text("company"), place, fields.text("phone"));
    }

    private static Optional<String> currency(Fields fields, String name) {
        return fields.text(name).filter(code -> {
            boolean known = Currency.getAvailableCurrencies().stream()
                    .anyMatch(currency -> currency.getCurrencyCode().equals(code));
            if (!known) {
                fields.fault(name + " must be an ISO 4217 code");
            }
            return known;
        });
    }

    private static Optional<String> country(Fields fields) {
        Optional<String> country = fields.text("country");
        if (country.isPresent() && !OrderWish.countries().contains(country.get())) {
            fields.fault("country must be one of " + String.join(", ", OrderWish.countries()));
        }
        return country;
    }

    private static Optional<CustomerKind> customer(Fields fields) {
        return fields.text("customer").flatMap(word -> {
            Optional<CustomerKind> kind = Arrays.stream(CustomerKind.values())
                    .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
            if (kind.isEmpty()) {
                fields.fault("customer must be new, existing, guest or none");
            }
            return kind;
        });
    }
}
