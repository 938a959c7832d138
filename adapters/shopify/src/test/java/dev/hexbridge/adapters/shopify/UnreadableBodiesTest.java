package dev.hexbridge.adapters.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.SourceSystem.Translation.Unreadable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableBodiesTest {

    /** Each row spoils one place of a good order: what is replaced, by what, and the fault that must be told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"currency\": \"USD\",` | `\"currency\": null,` | /currency | is missing",
                "`\"currency\": \"USD\",` | `\"currency\": \"usd\",` | /currency | \"usd\" is not a currency code",
                "`\"total_price_set\": {` | `\"total_price_set\": 7, \"x\": {` | /total_price_set | is not an object",
                "`\"created_at\": \"2026-03-01T08:15:30-06:00\"` | `\"created_at\": \"2026-03-01T08:15:30\"` | /created_at"
                        + " | \"2026-03-01T08:15:30\" is not a moment with its offset",
                "`\"updated_at\": \"2026-03-01T08:15:31-06:00\"` | `\"updated_at\": \"\"` | /updated_at | is missing",
                "`\"test\": false` | `\"test\": \"maybe\"` | /test | \"maybe\" is neither true nor false",
                "`\"test\": false` | `\"test\": 0` | /test | \"0\" is neither true nor false",
                "`\"name\": \"#1042\"` | `\"name\": \"#\\u0000\"` | /name | holds a character that no system can store",
                "`\"note\": \"Leave at the door\"` | `\"note\": \"\\ud83d\"` | /note"
                        + " | holds a character that no system can store",
                "`\"location_id\": null` | `\"location_id\": 1.5` | /location_id | \"1.5\" is not an id",
                "`\"location_id\": null` | `\"location_id\": true` | /location_id | \"true\" is not an id",
                "`\"rate\": 0.0125` | `\"rate\": \"1/80\"` | /line_items/0/tax_lines/1/rate"
                        + " | \"1/80\" is not a decimal amount",
                "`\"rate\": 0.0125` | `\"rate\": 1e999999` | /line_items/0/tax_lines/1/rate"
                        + " | \"1E+999999\" is not a decimal amount",
                "`\"rate\": 0.0125` | `\"rate\": 1e2147483648` | /line_items/0/tax_lines/1/rate"
                        + " | \"1E+2147483648\" is not a decimal amount",
                "`\"quantity\": 1,` | `\"quantity\": -1,` | /line_items/1/quantity | \"-1\" is not a count",
                "`\"quantity\": 1,` | `\"quantity\": 1e30,` | /line_items/1/quantity | \"1E+30\" is not a count",
                "`\"quantity\": 1,` | `\"quantity\": 0.5,` | /line_items/1/quantity | \"0.5\" is not a count",
                "`\"line_items\": [` | `\"line_items_\": [` | /line_items | is missing",
                "`\"email\": \"ada@engines.example\",` | `\"email\": [],` | /email | is not text",
                "`gid://shopify/Order/5678901234567` | `gid://shopify/Customer/5678901234567` | /admin_graphql_api_id"
                        + " | \"gid://shopify/Customer/5678901234567\" does not name the kind Order",
            })
    void theFirstFaultIsToldWithItsPlace(String good, String bad, String pointer, String reason) {
        String body = Fixtures.body("full-order");
        assertTrue(body.contains(good), good);

        Unreadable fault = unreadable(body.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad)));

        assertEquals(pointer + " " + reason, fault.pointer() + " " + fault.reason());
    }

    @Test
    void anAmountThatIsNoneIsToldWithItsLine() {
        String body = order(
                "USD",
                "USD",
                "{\"id\":1,\"quantity\":1,\"price\":\"1.00\"},"
                        + "{\"id\":2,\"quantity\":1,\"price\":\"example string\"}");

        Unreadable fault = unreadable(body);

        assertEquals("/line_items/1/price", fault.pointer());
        assertEquals("\"example string\" is not a decimal amount", fault.reason());
    }

    @Test
    void anAmountInOneCurrencyIsNotTakenForTheOther() {
        Unreadable fault = unreadable(order("USD", "EUR", "{\"id\":1,\"quantity\":1,\"price\":\"1.00\"}"));

        assertEquals("/line_items/0/price", fault.pointer());
        assertEquals("is in USD only, where the buyer paid in EUR", fault.reason());
    }

    @Test
    void aSetInAForeignCurrencyIsRefused() {
        Unreadable fault = unreadable(
                order(
                        "USD",
                        "USD",
                        "{\"id\":1,\"quantity\":1,\"price_set\":{\"shop_money\":{\"amount\":\"1\",\"currency_code\":\"CHF\"}}}"));

        assertEquals("/line_items/0/price_set/shop_money/currency_code", fault.pointer());
        assertEquals("is CHF, where the order has USD", fault.reason());
    }

    @Test
    void aCustomersTopicWithAnOrdersBodyIsNotBelieved() {
        String body = Fixtures.body("customer").replaceFirst("\\{", "{\"line_items\":[],");

        assertEquals("/line_items", unreadable("customers/update", body).pointer());
        assertEquals(
                "/admin_graphql_api_id",
                unreadable("customers/update", Fixtures.body("full-order")).pointer());
    }

    @Test
    void brokenJsonIsToldByLineAndColumn() {
        assertEquals("line 2, column 9", unreadable("{\n  \"id\": !}").pointer());
        assertEquals("the JSON ends too early", unreadable("{\"id\":").reason());
        assertEquals(
                "a key occurs twice in one object",
                unreadable("{\"id\":1,\"id\":2}").reason());
        assertEquals("the body is not JSON", unreadable("{\"id\":NaN}").reason());
        assertEquals("the body is not JSON", unreadable("{\"id\":1} {}").reason());
        assertEquals("the body is not a JSON object", unreadable("[1,2]").reason());
        assertEquals("the body is not a JSON object", unreadable("\"text\"").reason());
        assertEquals("the body is not a JSON object", unreadable("").reason());
    }

    @Test
    void whatIsBeyondAllMeasureIsRefused() {
        assertTrue(unreadable("{\"a\":".repeat(10_000)).reason().startsWith("the JSON is beyond all measure"));
        assertTrue(unreadable("[".repeat(10_000)).reason().startsWith("the JSON is beyond all measure"));
        assertTrue(
                unreadable("{\"id\":" + "9".repeat(5_000) + "}").reason().startsWith("the JSON is beyond all measure"));
    }

    @Test
    void anExponentWithoutEndIsRefusedWhereItStands() {
        Unreadable fault = unreadable("{\"total_price\":\n 7e6405506930370000}");

        assertEquals("the JSON is beyond all measure: an exponent", fault.reason());
        assertEquals("line 2, column 2", fault.pointer());
    }

    @Test
    void reasonsNeverQuoteMuchNorControlCharacters() {
        String body = order("USD", "USD", "{\"id\":1,\"quantity\":1,\"price\":\"\\n\\u0007" + "x".repeat(500) + "\"}");

        assertEquals(
                "\"??" + "x".repeat(38) + "...\" is not a decimal amount",
                unreadable(body).reason());
    }

    private static String order(String currency, String presentment, String lines) {
        return "{\"id\":1,\"created_at\":\"2026-01-01T00:00:00Z\",\"updated_at\":\"2026-01-01T00:00:00Z\",\"currency\":\""
                + currency + "\",\"presentment_currency\":\"" + presentment
                + "\",\"total_price\":\"0\",\"total_tax\":\"0\",\"total_discounts\":\"0\",\"line_items\":[" + lines
                + "]}";
    }

    private static Unreadable unreadable(String body) {
        return unreadable("orders/updated", body);
    }

    private static Unreadable unreadable(String topic, String body) {
        return assertInstanceOf(Unreadable.class, Fixtures.translate(topic, body));
    }
}
