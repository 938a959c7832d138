package dev.hexbridge.domain.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OrdersTest {

    @Test
    void theTotalFollowsFromLinesDiscountsShippingAndTax() {
        Order order = Orders.order()
                .withLine("MUG", 2, "19.99")
                .discounted("4.00")
                .taxed("0.10", "3.60")
                .withShipping("Standard", "5.00")
                .paid()
                .build();

        assertEquals(Money.of("44.58", "USD"), order.money().asOrdered().total().shop());
        assertEquals(Money.of("4", "USD"), order.money().asOrdered().discounts().shop());
    }

    @Test
    void taxThatIsIncludedIsNotAddedAgain() {
        Order order = Orders.order()
                .in("EUR")
                .withTaxesIncluded()
                .withLine("MUG", 1, "11.90")
                .taxed("0.19", "1.90")
                .build();

        assertEquals(Money.of("11.90", "EUR"), order.money().current().shop());
    }

    @Test
    void theBuyerMaySeeAnotherCurrency() {
        Order order = Orders.order()
                .in("EUR")
                .shownIn("DKK", "7.46")
                .withLine("MUG", 1, "10")
                .build();

        assertEquals(Money.of("74.60", "DKK"), order.money().current().presentment());
    }
}
