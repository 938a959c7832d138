package dev.hexbridge.adapters.dynamics.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BatchFormTest {

    @Property(tries = 500)
    void everyCallReadsBackFromItsPart(@ForAll("items") List<Item> items) {
        Batch batch = Batch.of(items);
        Multipart<Section> parts = Multipart.read(Octets.owning(batch.body().getBytes()), batch.boundary());
        assertTrue(parts.closed());
        assertEquals(items.size(), parts.sections().size());
        List<String> numbers = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            Section section = parts.sections().get(index);
            switch (items.get(index)) {
                case Item.Single single -> assertIs(single.call(), section);
                case Item.ChangeSet set -> assertIs(set, section, numbers);
            }
        }
        List<String> expected = new ArrayList<>();
        numbers.forEach(unused -> expected.add(String.valueOf(expected.size() + 1)));
        assertEquals(expected, numbers);
    }

    @Test
    void theSameItemsGiveTheSameBytes() {
        List<Item> items = List.of(new Item.Single(Call.get("https://erp/data/Things")));
        assertEquals(Batch.of(items), Batch.of(items));
    }

    @Test
    void aHeaderCannotBreakOutOfItsLine() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Call("DELETE", "https://erp/", Map.of("If-Match", "a\r\nX: b"), ""));
        assertThrows(IllegalArgumentException.class, () -> Call.get("https://erp/ HTTP/1.1"));
    }

    private static void assertIs(Item.ChangeSet set, Section section, List<String> numbers) {
        String boundary = Multipart.boundary(section.header("content-type")).orElseThrow();
        Multipart<Section> nested = Multipart.read(section.content(), boundary);
        assertTrue(nested.closed());
        assertEquals(set.calls().size(), nested.sections().size());
        for (int index = 0; index < set.calls().size(); index++) {
            numbers.add(nested.sections().get(index).header("content-id"));
            assertIs(set.calls().get(index), nested.sections().get(index));
        }
    }

    private static void assertIs(Call call, Section part) {
        assertEquals("application/http", part.header("content-type"));
        String text = part.content().text();
        int firstLine = text.indexOf("\r\n");
        assertEquals(call.method() + " " + call.url() + " HTTP/1.1", text.substring(0, firstLine));
        Section message = Section.read(Octets.of(text.substring(firstLine + 2)));
        assertEquals(call.headers().get("Accept"), message.header("accept"));
        assertEquals(call.body(), message.content().text());
    }

    @Provide
    Arbitrary<List<Item>> items() {
        Arbitrary<String> lines = Arbitraries.of(
                "\r\n", "\n", "--batch_", "--changeset_", "_0", "--", "{\"a\":1}", "é漢", ": ", "HTTP/1.1 200 OK");
        Arbitrary<String> bodies = lines.list().ofMaxSize(8).map(parts -> String.join("", parts));
        Arbitrary<Call> calls = Combinators.combine(Arbitraries.of("POST", "PATCH"), bodies)
                .as((method, body) -> new Call(method, "https://erp/data/Things", Map.of("Accept", "a;b=c"), body));
        Arbitrary<Item> sets = calls.list().ofMinSize(1).ofMaxSize(4).map(Item.ChangeSet::new);
        Arbitrary<Item> singles = calls.map(Item.Single::new);
        return Arbitraries.oneOf(sets, singles).list().ofMaxSize(5);
    }
}
