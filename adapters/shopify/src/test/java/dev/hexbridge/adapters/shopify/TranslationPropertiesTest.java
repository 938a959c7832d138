package dev.hexbridge.adapters.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.hexbridge.adapters.shopify.door.RootOf;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation.OrderSnapshot;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation.Unreadable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

/** The translator answers whatever comes. */
class TranslationPropertiesTest {

    private static final List<String> BODIES = List.of(
                    "full-order", "pos-order", "two-currency-order", "german-order", "hand-edited-order", "customer")
            .stream()
            .map(Fixtures::body)
            .toList();

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "7e6405506930370000",
            "1e2147483647",
            "1e2147483648",
            "-1e-2147483648",
            "-0",
            "9223372036854775808",
            "12345678901234567890123",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"\\u0000\"",
            "\"\\udc00\"",
            "\"gid://shopify/Order/\"",
            "\"gid://shopify/\"",
            "\"-12.5\"",
            "\"9999-99-99T99:99:99Z\"",
            "\"2026-01-01T00:00:00+99:00\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"a\":{}}");

    @Property(tries = 500)
    void arbitraryBytesAreAnswered(@ForAll byte[] bytes, @ForAll("topics") String topic) {
        answered(topic, bytes);
    }

    @Property(tries = 1_000)
    void bodiesWithSpoiltBytesAreAnswered(@ForAll("topics") String topic, @ForAll long seed) {
        Random random = new Random(seed);
        byte[] body = BODIES.get(random.nextInt(BODIES.size())).getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        answered(topic, body);
    }

    @Property(tries = 1_500)
    void bodiesWithSwappedValuesAreAnswered(@ForAll("topics") String topic, @ForAll long seed) {
        Random random = new Random(seed);
        String body = BODIES.get(random.nextInt(BODIES.size()));
        for (int i = random.nextInt(3); i >= 0; i--) {
            body = withAnotherValue(body, random);
        }
        answered(topic, body.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 200)
    void amountsKeepTheirValue(@ForAll @BigRange(min = "0", max = "99999999999") @Scale(4) BigDecimal amount) {
        for (String text :
                List.of(amount.toPlainString(), "\"" + amount.toPlainString() + "\"", "\"" + amount + "\"")) {
            String body =
                    Fixtures.body("pos-order").replaceFirst("\"total_price\": \"18.00\"", "\"total_price\": " + text);
            var order = assertInstanceOf(OrderSnapshot.class, Fixtures.translate("orders/create", body))
                    .order();
            assertEquals(
                    0, amount.compareTo(order.money().asOrdered().total().shop().amount()), text);
        }
    }

    @Property(tries = 200)
    void idsKeepEveryDigit(@ForAll @LongRange(min = 1) long id) {
        for (String text : List.of(id + "", "\"" + id + "\"", "\"gid://shopify/Order/" + id + "\"")) {
            String body = Fixtures.body("pos-order")
                    .replace("\"id\": 5678901234999", "\"id\": " + text)
                    .replace("gid://shopify/Order/5678901234999", "gid://shopify/Order/" + id);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            var snapshot = assertInstanceOf(OrderSnapshot.class, Fixtures.translate("orders/create", body));
            assertEquals("acme/order/" + id, snapshot.entity().text());
            assertEquals(snapshot.entity(), RootOf.body(Fixtures.ACME, "orders/create", bytes));
        }
    }

    @Provide
    Arbitrary<String> topics() {
        return Arbitraries.of("orders/create", "customers/update", "orders/edited", "refunds/create", "what/ever", "");
    }

    private static void answered(String topic, byte[] body) {
        var root = RootOf.body(Fixtures.ACME, topic, body);
        Translation answer = new ShopifySourceAdapter().translate(Fixtures.receipt(topic, body, root));
        assertNotNull(answer.toString(), "whatever was read can be written out");
        if (answer instanceof OrderSnapshot snapshot) {
            assertEquals(root, snapshot.entity());
        }
        if (answer instanceof Unreadable unreadable) {
            assertNotNull(unreadable.pointer());
        }
    }

    /** Puts some other value in place of one behind a colon. */
    private static String withAnotherValue(String body, Random random) {
        int colon = body.indexOf("\": ", random.nextInt(body.length()));
        if (colon < 0) {
            return body;
        }
        int end = colon + 3;
        while (end < body.length() && ",\n".indexOf(body.charAt(end)) < 0) {
            end++;
        }
        return body.substring(0, colon + 3) + VALUES.get(random.nextInt(VALUES.size())) + body.substring(end);
    }
}
