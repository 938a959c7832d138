package dev.hexbridge.adapters.postgres.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A document comes back exactly: scale, halves of surrogate pairs, nanoseconds and all. */
class DocumentCodecTest {

    @Test
    void everyKindOfValueComesBackExactly() {
        TreeMap<String, FieldValue> fields = new TreeMap<>(Map.of(
                "text", new FieldValue.Text("a\u0000\"\\\n\u00e6\uD83D\uDE00 \uD800"),
                "name", new FieldValue.Name("USMF"),
                "scale", new FieldValue.Decimal(new BigDecimal("1.500")),
                "huge", new FieldValue.Decimal(new BigDecimal("12345678901234567890.000000000000000001")),
                "power", new FieldValue.Decimal(new BigDecimal("1E+30")),
                "moment", new FieldValue.Moment(Instant.parse("2026-03-10T12:00:00.123456789Z"))));
        TargetRecord root = new TargetRecord("sales-order", "", fields);
        StateDoc document = new StateDoc(root, List.of(new TargetRecord("line", "5/5 \uDC00", new TreeMap<>())));

        assertEquals(document, DocumentCodec.read(DocumentCodec.write(document)));
    }

    @Test
    void theFormIsCompactAndInTheOrderOfNames() {
        TreeMap<String, FieldValue> fields = new TreeMap<>(
                Map.of("b", new FieldValue.Text("x"), "a", new FieldValue.Decimal(new BigDecimal("2.50"))));
        StateDoc document = new StateDoc(new TargetRecord("k", "", fields), List.of());

        assertArrayEquals(
                "[[\"k\",\"\",{\"a\":[\"d\",\"2.50\"],\"b\":[\"t\",\"x\"]}]]".getBytes(StandardCharsets.UTF_8),
                DocumentCodec.write(document));
    }
}
