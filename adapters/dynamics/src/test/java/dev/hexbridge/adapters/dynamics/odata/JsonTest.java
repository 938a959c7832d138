package dev.hexbridge.adapters.dynamics.odata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.dynamics.batch.Octets;
import dev.hexbridge.domain.convergence.FieldValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Property
    void aDecimalComesBackExactly(@ForAll @Scale(18) BigDecimal value) throws IOException {
        NavigableMap<String, FieldValue> wanted = fields("Price", new FieldValue.Decimal(value));
        JsonNode row = Json.tree(Octets.of(Json.body(wanted, Map.of()))).orElseThrow();
        assertTrue(new FieldValue.Decimal(value).sameAs(field(Records.fields(row, wanted), "Price")));
    }

    @Test
    void numbersAreWrittenPlainAndMomentsInSecondsOfUtc() throws IOException {
        NavigableMap<String, FieldValue> fields = fields("Price", new FieldValue.Decimal(new BigDecimal("1E+3")));
        fields.put("Date", new FieldValue.Moment(Instant.parse("2026-09-10T12:00:00.000Z")));
        assertEquals("{\"Date\":\"2026-09-10T12:00:00Z\",\"Price\":1000}", Json.body(fields, Map.of()));
    }

    @Test
    void whatTheAdapterIsMasterOfWinsOverTheMap() throws IOException {
        NavigableMap<String, FieldValue> fields = fields("dataAreaId", new FieldValue.Text("demf"));
        assertEquals("{\"dataAreaId\":\"usmf\"}", Json.body(fields, Map.of("dataAreaId", "usmf")));
    }

    @Test
    void halfACharacterCannotBeWritten() {
        NavigableMap<String, FieldValue> fields = fields("Name", new FieldValue.Text("a\uD83D"));
        assertThrows(IOException.class, () -> Json.body(fields, Map.of()));
    }

    @Test
    void aNumberMayComeAsTextAndAnUnsetTextAsNothing() {
        JsonNode row =
                Json.tree(Octets.of("{\"Price\":\"19.90\",\"Name\":null}")).orElseThrow();
        NavigableMap<String, FieldValue> wanted = fields("Price", new FieldValue.Decimal(BigDecimal.ONE));
        wanted.put("Name", new FieldValue.Text("x"));
        wanted.put("Other", new FieldValue.Name("x"));
        NavigableMap<String, FieldValue> found = Records.fields(row, wanted);
        assertTrue(new FieldValue.Decimal(new BigDecimal("19.9")).sameAs(field(found, "Price")));
        assertEquals(new FieldValue.Text(""), found.get("Name"));
        assertEquals(new FieldValue.Name(""), found.get("Other"));
    }

    @Test
    void whatIsNoNumberStaysVisibleAsText() {
        JsonNode row = Json.tree(Octets.of("{\"Price\":\"a lot\"}")).orElseThrow();
        NavigableMap<String, FieldValue> wanted = fields("Price", new FieldValue.Decimal(BigDecimal.ONE));
        assertEquals(new FieldValue.Text("a lot"), Records.fields(row, wanted).get("Price"));
    }

    private static FieldValue field(NavigableMap<String, FieldValue> fields, String name) {
        return fields.getOrDefault(name, new FieldValue.Text("no such field"));
    }

    private static NavigableMap<String, FieldValue> fields(String name, FieldValue value) {
        return new TreeMap<>(Map.of(name, value));
    }
}
