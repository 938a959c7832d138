package dev.hexbridge.adapters.proving.orders;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final int ORDERS = 3_000;

    private final Stream stream = new Stream(7, 500, NOW);
    private final List<Message> messages = new ArrayList<>();
    private final List<JsonNode> bodies = new ArrayList<>();

    @BeforeAll
    void make() throws IOException {
        for (int i = 0; i < Stream.messages(ORDERS); i++) {
            messages.add(stream.message(i));
            bodies.add(new JsonMapper().readTree(messages.get(i).body()));
        }
    }

    private List<JsonNode> created() {
        return IntStream.range(0, messages.size())
                .filter(i -> messages.get(i).isCreation())
                .mapToObj(bodies::get)
                .toList();
    }

    @Test
    void everyOrderIsNewOnceAndBearsAnIdOfItsOwn() {
        Set<Long> ids = new HashSet<>();
        created().forEach(order -> assertTrue(ids.add(order.path("id").asLong())));
        assertEquals(ORDERS, ids.size());
    }

    /** Or the next stream, which begins with the next number, would bring an order twice. */
    @Test
    void aStreamBringsAsManyOrdersAsItWasAskedFor() {
        for (int orders : new int[] {1, 19, 20, 21, 50, 60}) {
            Set<Integer> seen = new HashSet<>();
            for (int i = 0; i < Stream.messages(orders); i++) {
                seen.add(stream.message(i).order());
            }
            assertEquals(orders, seen.size());
        }
    }

    @Test
    void anOrderIsFoundAgainByItsId() {
        for (int i = 0; i < messages.size(); i++) {
            assertEquals(
                    messages.get(i).order(),
                    Stream.orderOf(bodies.get(i).path("id").asLong()));
        }
    }

    @Test
    void bodiesAreFiveToSixKilobytes() {
        double mean = messages.stream()
                .mapToInt(message -> message.body().length)
                .average()
                .orElseThrow();
        assertTrue(mean > 5_000 && mean < 6_000, "mean " + mean);
        messages.forEach(message -> assertTrue(message.body().length > 4_500 && message.body().length < 7_000));
    }

    @Test
    void ordersHaveThreeLinesOnAverage() {
        double mean = created().stream()
                .mapToInt(order -> order.path("line_items").size())
                .average()
                .orElseThrow();
        assertEquals(3, mean, 0.1);
    }

    @Test
    void sixOfTenOrdersAreSomebodysFirst() {
        Set<Long> customers = new HashSet<>();
        created()
                .forEach(
                        order -> customers.add(order.path("customer").path("id").asLong()));
        assertEquals(0.6, (double) customers.size() / ORDERS, 0.03);
    }

    @Test
    void whoComesAgainIsTheSamePersonInEveryField() {
        Map<Long, JsonNode> people = new HashMap<>();
        for (JsonNode order : bodies) {
            JsonNode person = order.path("customer");
            assertEquals(people.computeIfAbsent(person.path("id").asLong(), unused -> person), person);
        }
    }

    @Test
    void noTwoPeopleShareAnAddressOrAPhone() {
        Map<String, Long> owners = new HashMap<>();
        for (JsonNode order : bodies) {
            JsonNode person = order.path("customer");
            for (String term :
                    List.of(person.path("email").asText(), person.path("phone").asText())) {
                long id = person.path("id").asLong();
                assertEquals(owners.computeIfAbsent(term, unused -> id), id);
            }
        }
    }

    @Test
    void thereIsOneEditForTwentyOrdersAndItComesAfterItsOrder() {
        Set<Integer> seen = new HashSet<>();
        int edits = 0;
        for (Message message : messages) {
            if (message.isCreation()) {
                seen.add(message.order());
            } else {
                assertTrue(seen.contains(message.order()));
                edits++;
            }
        }
        assertEquals(ORDERS / 20, edits);
    }

    @Test
    void anEditIsNewerAndSaysSomethingElse() {
        Map<Long, JsonNode> orders = new HashMap<>();
        for (JsonNode body : bodies) {
            JsonNode before = orders.put(body.path("id").asLong(), body);
            if (before != null) {
                assertNotEquals(before.path("updated_at"), body.path("updated_at"));
                assertNotEquals(before.path("total_price"), body.path("total_price"));
                assertEquals(before.path("created_at"), body.path("created_at"));
            }
        }
    }

    @Test
    void theTotalIsTheSumOfItsParts() {
        for (JsonNode order : bodies) {
            BigDecimal sum = amount(order, "total_tax").subtract(amount(order, "total_discounts"));
            for (JsonNode line : order.path("line_items")) {
                sum = sum.add(amount(line, "price")
                        .multiply(BigDecimal.valueOf(line.path("quantity").asInt())));
            }
            for (JsonNode line : order.path("shipping_lines")) {
                sum = sum.add(amount(line, "price"));
            }
            assertEquals(amount(order, "total_price"), sum);
        }
    }

    @Test
    void theSameSeedMakesTheSameMessages() {
        Stream again = new Stream(7, 500, NOW);
        assertArrayEquals(messages.get(1_234).body(), again.message(1_234).body());
        assertFalse(Arrays.equals(
                messages.get(1_234).body(),
                new Stream(8, 500, NOW).message(1_234).body()));
    }

    private static BigDecimal amount(JsonNode owner, String name) {
        return new BigDecimal(owner.path(name).asText());
    }
}
