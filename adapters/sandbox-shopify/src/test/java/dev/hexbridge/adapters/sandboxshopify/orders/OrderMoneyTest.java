package dev.hexbridge.adapters.sandboxshopify.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The money of thousands of orders, checked on their JSON, not on the records that made it. */
class OrderMoneyTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z"));
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void theIdentityHoldsToTheCentInBothCurrenciesOverTwoThousandOrders() throws IOException {
        for (boolean taxesIncluded : List.of(false, true)) {
            for (JsonNode order : orders(1_000, taxesIncluded, 7)) {
                assertIdentity(order, "shop_money");
                assertIdentity(order, "presentment_money");
            }
        }
    }

    @Test
    void everyAllocationAndTaxIsFoundAgainInTheTotals() throws IOException {
        for (JsonNode order : orders(1_000, false, 11)) {
            BigDecimal allocated = BigDecimal.ZERO;
            BigDecimal taxed = BigDecimal.ZERO;
            for (String kind : List.of("line_items", "shipping_lines")) {
                for (JsonNode line : order.get(kind)) {
                    allocated = allocated.add(sum(line.get("discount_allocations"), "amount"));
                    taxed = taxed.add(sum(line.get("tax_lines"), "price"));
                }
            }
            assertEquals(decimal(order, "total_discounts"), allocated.setScale(2), order::toString);
            assertEquals(decimal(order, "total_tax"), taxed.setScale(2), order::toString);
            assertEquals(
                    decimal(order, "total_tax"),
                    sum(order.get("tax_lines"), "price").setScale(2));
        }
    }

    @Test
    void noLineIsReducedBelowNothing() throws IOException {
        for (JsonNode order : orders(1_000, false, 13)) {
            for (JsonNode line : order.get("line_items")) {
                BigDecimal gross = decimal(line, "price")
                        .multiply(new BigDecimal(line.get("quantity").asText()));
                assertTrue(gross.compareTo(sum(line.get("discount_allocations"), "amount")) >= 0, line::toString);
            }
        }
    }

    @Test
    void theOrdersAreOfEveryKindThatSurprisesImporters() throws IOException {
        Set<String> seen = new HashSet<>();
        double lines = 0;
        for (JsonNode order : orders(2_000, false, 17)) {
            lines += order.get("line_items").size();
            note(
                    seen,
                    "nobody",
                    order.get("customer").isNull()
                            && order.get("shipping_address").isNull());
            note(seen, "company", order.get("company").isObject());
            note(seen, "other currency", !order.get("currency").equals(order.get("presentment_currency")));
            note(seen, "beyond double", order.get("id").longValue() > 1L << 53);
            note(seen, "two taxes", order.get("tax_lines").size() == 2);
            note(
                    seen,
                    "shipping discount",
                    !order.at("/shipping_lines/0/discount_allocations").isEmpty());
            note(seen, "emoji", order.path("note").asText().codePoints().anyMatch(c -> c > 0xFFFF));
            note(seen, "test", order.get("test").booleanValue());
            for (JsonNode line : order.get("line_items")) {
                note(seen, "tip", line.has("tip_payment_gateway"));
                note(seen, "gift card", line.get("gift_card").booleanValue());
                note(
                        seen,
                        "no sku",
                        line.get("sku").isNull() && line.get("variant_id").isNumber());
                note(seen, "object properties", line.get("properties").isObject());
                note(seen, "number property", line.at("/properties/0/value").isNumber());
            }
        }
        assertEquals(13, seen.size(), seen::toString);
        assertEquals(3.0, lines / 2_000, 0.5);
    }

    @Test
    void theSameSeedAndClockMakeTheSameOrders() throws IOException {
        assertEquals(orders(50, true, 3), orders(50, true, 3));
    }

    @Test
    void afterAnEditTheIdentityStillHoldsAndTheCurrentTotalFalls() throws IOException {
        OrderFactory factory = factory(false, 19);
        for (int i = 0; i < 500; i++) {
            Order order = factory.random();
            Map<Long, LineEdit> edits = new HashMap<>();
            for (OrderLine line : order.basket().lines()) {
                Optional<Integer> fewer = Optional.of(line.quantity().ordered() - 1);
                edits.put(line.id(), new LineEdit(fewer, Optional.empty(), Optional.empty()));
            }
            JsonNode json = json(order.edited(new BasketEdit(edits, List.of()), factory.now()));
            assertIdentity(json, "shop_money");
            assertEquals(order.basket().totals().total().shop(), decimal(json, "total_price"));
            assertTrue(decimal(json, "current_total_price").compareTo(decimal(json, "total_price")) < 0);
        }
    }

    @Test
    void afterOtherPricesAndDiscountsTheIdentityStillHoldsInBothCurrencies() throws IOException {
        OrderFactory factory = factory(true, 23);
        for (int i = 0; i < 300; i++) {
            Order order = factory.random();
            Map<Long, LineEdit> edits = new HashMap<>();
            for (OrderLine line : order.basket().lines()) {
                Optional<BigDecimal> price = i % 2 == 0 ? Optional.of(new BigDecimal("3.33")) : Optional.empty();
                edits.put(line.id(), new LineEdit(Optional.empty(), price, Optional.of(new BigDecimal("1.07"))));
            }
            JsonNode json = json(order.edited(new BasketEdit(edits, List.of()), factory.now()));
            assertIdentity(json, "shop_money");
            assertIdentity(json, "presentment_money");
        }
    }

    private static void note(Set<String> seen, String kind, boolean is) {
        if (is) {
            seen.add(kind);
        }
    }

    private static void assertIdentity(JsonNode order, String currency) {
        BigDecimal goods = BigDecimal.ZERO;
        for (JsonNode line : order.get("line_items")) {
            BigDecimal quantity = new BigDecimal(line.get("quantity").asText());
            goods = goods.add(in(line, "price_set", currency).multiply(quantity));
        }
        BigDecimal shipping = BigDecimal.ZERO;
        for (JsonNode line : order.get("shipping_lines")) {
            shipping = shipping.add(in(line, "price_set", currency));
        }
        boolean included = order.get("taxes_included").booleanValue();
        BigDecimal tax = included ? BigDecimal.ZERO : in(order, "total_tax_set", currency);
        BigDecimal total = goods.subtract(in(order, "total_discounts_set", currency))
                .add(shipping)
                .add(tax);
        assertEquals(0, in(order, "total_price_set", currency).compareTo(total), order::toString);
    }

    private static BigDecimal in(JsonNode parent, String set, String currency) {
        return new BigDecimal(parent.get(set).get(currency).get("amount").textValue());
    }

    private static BigDecimal sum(JsonNode parts, String field) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode part : parts) {
            sum = sum.add(decimal(part, field));
        }
        return sum;
    }

    private static BigDecimal decimal(JsonNode parent, String field) {
        return new BigDecimal(parent.get(field).textValue());
    }

    private static OrderFactory factory(boolean taxesIncluded, long seed) {
        Storefront shop = new Storefront("s.myshopify.com", "S", ZoneId.of("Europe/Berlin"), "EUR", taxesIncluded);
        return new OrderFactory(new SplittableRandom(seed), CLOCK, shop).varied(OrderVariety.wild());
    }

    private static List<JsonNode> orders(int count, boolean taxesIncluded, long seed) throws IOException {
        OrderFactory factory = factory(taxesIncluded, seed);
        List<JsonNode> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            orders.add(json(factory.random()));
        }
        return orders;
    }

    private static JsonNode json(Order order) throws IOException {
        Storefront shop = new Storefront("s.myshopify.com", "S", ZoneId.of("Europe/Berlin"), "EUR", false);
        return MAPPER.readTree(new WebhookJson(shop).render(order));
    }
}
