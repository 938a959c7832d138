package dev.hexbridge.domain.novelty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.canonical.Attributes;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderArbitraries;
import dev.hexbridge.domain.canonical.OrderNotes;
import dev.hexbridge.domain.canonical.OrderTimes;
import dev.hexbridge.domain.canonical.Orders;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Which orders have the same fingerprint. */
class OrderPrintTest {

    private static final Own OURS = new Own(Set.of("metafield.hexbridge.d365_order"), Set.of("in-erp"));

    @Test
    void whenItWasLastChangedIsNoNews() {
        Order order = Orders.order().withLine("MUG", 2, "10.00").build();

        assertEquals(print(order), print(updatedLater(order)));
    }

    @Test
    void whatWeWriteOurselvesIsNoNewsAndWhatPeopleWriteIs() {
        Order order = Orders.order()
                .withLine("MUG", 2, "10.00")
                .withAttribute("note.gift", "yes")
                .build();
        Order written =
                noted(order, List.of("in-erp"), Map.of("note.gift", "yes", "metafield.hexbridge.d365_order", "S1"));
        Order tagged = noted(order, List.of("in-erp", "vip"), Map.of("note.gift", "yes"));
        Order other = noted(order, List.of(), Map.of("note.gift", "yes", "metafield.acme.carrier", "DHL"));

        assertEquals(print(order), print(written));
        assertNotEquals(print(order), print(tagged));
        assertNotEquals(print(order), print(other));
    }

    @Test
    void inWhichOrderTagsAndFieldsStandIsNoNews() {
        Order order = Orders.order().build();
        Map<String, String> one = new LinkedHashMap<>(Map.of("note.a", "1"));
        one.put("note.b", "2");
        Map<String, String> other = new LinkedHashMap<>(Map.of("note.b", "2"));
        other.put("note.a", "1");

        assertEquals(print(noted(order, List.of("x", "y"), one)), print(noted(order, List.of("y", "x"), other)));
    }

    @Test
    void whereTheOrderLeadsIsPartOfIt() {
        Order order = Orders.order().build();

        assertNotEquals(
                OrderPrint.of(order, OURS, List.of("to usmf")),
                OrderPrint.of(order, OURS, List.of("to usmf", "to demf")));
    }

    /** Journals keep fingerprints: with others, each order known would be news once more. */
    @Test
    void theFingerprintOfAnOrderIsTheSameInEachVersionOfTheProgram() {
        assertEquals(
                new Fingerprint("13813709b4449891ed1e9cee2cf5f635"),
                OrderPrint.of(Everything.order().with(List.of()), OURS, List.of("to \u00fcsmf")));
    }

    @Test
    void partsThatAreCutElsewhereAreOtherParts() {
        Order order = Orders.order().build();

        assertNotEquals(
                print(noted(order, List.of("ab", "c"), Map.of())), print(noted(order, List.of("a", "bc"), Map.of())));
        assertNotEquals(print(noted(order, List.of("a"), Map.of())), print(noted(order, List.of("a", ""), Map.of())));
    }

    @Property(tries = 200)
    void ordersThatSayTheSameHaveTheSameFingerprint(@ForAll("orders") Order order) {
        assertEquals(print(order), print(updatedLater(order)));
    }

    @Property(tries = 200)
    void ordersThatDifferHaveOtherFingerprints(@ForAll("orders") Order one, @ForAll("orders") Order other) {
        assertEquals(one.equals(other), print(one).equals(print(other)));
    }

    /** Whatever is added to the model has to be added to the fingerprint, or edits of it would be taken for echoes. */
    @Test
    void everyPartOfAnOrderIsInItsFingerprint() {
        Order order = Everything.order();
        List<Order> changed = Everything.withOneLeafChanged(order);
        List<String> missed = new ArrayList<>();
        for (Order other : changed) {
            if (print(other).equals(print(order))) {
                missed.add(Everything.difference(order, other));
            }
        }

        assertTrue(changed.size() > 100, "leaves: " + changed.size());
        assertEquals(
                List.of("times.updated", "buyer.customer.updatedAt"),
                missed,
                "parts that the fingerprint does not see");
    }

    @Provide
    Arbitrary<Order> orders() {
        return OrderArbitraries.orders();
    }

    private static Fingerprint print(Order order) {
        return OrderPrint.of(order, OURS, List.of());
    }

    private static Order updatedLater(Order order) {
        OrderTimes times = order.times();
        OffsetDateTime later = times.updated().plusHours(1).withOffsetSameInstant(ZoneOffset.ofHours(3));
        return with(
                order,
                new OrderTimes(
                        times.created().withOffsetSameInstant(ZoneOffset.UTC),
                        times.processed(),
                        later,
                        times.cancelled(),
                        times.closed()),
                order.notes());
    }

    private static Order noted(Order order, List<String> tags, Map<String, String> attributes) {
        OrderNotes notes =
                new OrderNotes(order.notes().note(), order.notes().purchaseOrder(), tags, new Attributes(attributes));
        return with(order, order.times(), notes);
    }

    private static Order with(Order order, OrderTimes times, OrderNotes notes) {
        return new Order(
                order.id(),
                order.number(),
                order.channel(),
                times,
                order.buyer(),
                order.shippingAddress(),
                order.lines(),
                order.shipping(),
                order.money(),
                order.payment(),
                order.fulfilment(),
                notes);
    }
}
