package dev.hexbridge.adapters.sandboxshopify.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What somebody wants to be true of a new order; all that is left open is chosen at random. */
public record OrderWish(
        Optional<List<Line>> lines, Optional<Shipping> shipping, Money money, Person person, Label label) {

    /** A wanted line; without a price the catalogue's, or 10.00, is taken. The discount is for the whole line. */
    public record Line(
            Optional<String> sku,
            Optional<String> title,
            int quantity,
            Optional<BigDecimal> price,
            Optional<BigDecimal> discount) {}

    /** A wanted shipping line. */
    public record Shipping(String title, BigDecimal price) {}

    /** Wanted currencies (ISO 4217), tax mode and a single tax rate as a fraction. */
    public record Money(
            Optional<String> currency,
            Optional<String> presentmentCurrency,
            Optional<Boolean> taxesIncluded,
            Optional<BigDecimal> taxRate) {}

    /** The wanted buyer; the country is an ISO 3166 alpha-2 code of a country the shop sells to. */
    public record Person(
            Optional<CustomerKind> customer,
            Optional<String> email,
            Optional<String> country,
            Optional<String> company) {}

    /** What is written on the order, and how it is paid. */
    public record Label(
            Optional<Boolean> test,
            Optional<List<String>> tags,
            Optional<String> note,
            Optional<String> gateway,
            Optional<Boolean> paid) {}

    /** Which customer buys: {@code GUEST} leaves an e-mail but has no customer record, {@code NONE} leaves nothing. */
    public enum CustomerKind {
        NEW,
        EXISTING,
        GUEST,
        NONE
    }

    /** The countries that the shop sells to. */
    public static List<String> countries() {
        return Market.ALL.stream().map(market -> market.region().countryCode()).toList();
    }

    /** Nothing is wanted in particular. */
    public static OrderWish anything() {
        return new OrderWish(
                Optional.empty(),
                Optional.empty(),
                new Money(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                new Person(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                new Label(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
