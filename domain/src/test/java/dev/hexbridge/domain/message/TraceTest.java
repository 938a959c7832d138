package dev.hexbridge.domain.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TraceTest {

    private static final Position POSITION = Position.parse("2026-11-23.4.17");

    @Test
    void theTraceOfAReceiptIsTheSameWheneverItIsAskedFor() {
        assertEquals(Trace.of(POSITION), Trace.of(Position.parse("2026-11-23.4.17")));
        assertNotEquals(Trace.of(POSITION), Trace.of(Position.parse("2026-11-23.4.18")));
    }

    @Test
    void theHeaderHasTheFormOfTheRecommendation() {
        assertTrue(Trace.of(POSITION).header().matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));
        assertTrue(Trace.of(POSITION).sampledAt(1).within("create").header().endsWith("-01"));
    }

    @Test
    void aShareOfTheTracesIsRecordedAndStepsOfOneDecideAlike() {
        long recorded = LongStream.range(0, 1_000)
                .mapToObj(sequence ->
                        Trace.of(new Position(POSITION.day(), 1, sequence)).sampledAt(0.1))
                .filter(Trace::sampled)
                .count();
        assertTrue(recorded > 60 && recorded < 140, "recorded " + recorded);
        assertFalse(Trace.of(POSITION).sampledAt(0).sampled());
    }
}
