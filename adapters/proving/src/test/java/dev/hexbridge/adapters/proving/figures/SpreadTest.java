package dev.hexbridge.adapters.proving.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void aPercentileIsATimeThatWasMeasured() {
        Spread spread = Spread.of(LongStream.rangeClosed(1, 200)
                .map(n -> 201 - n)
                .mapToObj(Duration::ofMillis)
                .toList());

        assertEquals(
                new Spread(
                        200,
                        Duration.ofMillis(100),
                        Duration.ofMillis(190),
                        Duration.ofMillis(198),
                        Duration.ofMillis(200)),
                spread);
    }

    @Test
    void oneTimeIsEveryPercentile() {
        Duration only = Duration.ofMillis(7);

        assertEquals(new Spread(1, only, only, only, only), Spread.of(List.of(only)));
    }

    @Test
    void nothingMeasuredIsNoFigure() {
        assertThrows(IllegalArgumentException.class, () -> Spread.of(List.of()));
    }
}
