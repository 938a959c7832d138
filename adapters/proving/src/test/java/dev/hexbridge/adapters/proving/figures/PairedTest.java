package dev.hexbridge.adapters.proving.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairedTest {

    private final Paired pairs = new Paired();

    @Test
    void aDriftOfTheMachineDoesNotShow() {
        pairs.add(100, 95);
        pairs.add(200, 190);
        pairs.add(50, 47.5);
        assertEquals(0.95, pairs.median(), 1e-9);
    }

    @Test
    void oneBadRunDoesNotMoveTheMedian() {
        pairs.add(100, 100);
        pairs.add(100, 10);
        pairs.add(100, 99);
        assertEquals(0.99, pairs.median(), 1e-9);
        assertEquals(List.of(0.1, 0.99, 1.0), pairs.quotients());
    }

    @Test
    void theMedianOfTwoIsBetweenThem() {
        pairs.add(100, 90);
        pairs.add(100, 100);
        assertEquals(0.95, pairs.median(), 1e-9);
    }

    @Test
    void sevenPairsBracketTheMedianIn98OfAHundredCases() {
        for (int i = 0; i < 7; i++) {
            pairs.add(100, 90 + i);
        }
        assertEquals(0.984375, pairs.confidence(), 1e-9);
        assertEquals(0.9, pairs.quotients().getFirst(), 1e-9);
        assertEquals(0.96, pairs.quotients().getLast(), 1e-9);
    }

    @Test
    void nothingMeasuredIsNoFigure() {
        assertThrows(IllegalStateException.class, pairs::median);
        assertThrows(IllegalArgumentException.class, () -> pairs.add(0, 1));
    }
}
