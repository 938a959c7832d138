package dev.hexbridge.adapters.proving.yardstick;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.adapters.proving.orders.Stream;
import java.time.Instant;
import net.jpountz.lz4.LZ4Factory;
import org.junit.jupiter.api.Test;

class InsertsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    /** A yardstick that stored less than it was sent would be no measure. */
    @Test
    void whatIsStoredIsTheWholeBody() {
        byte[] body = new Stream(1, 0, NOW).message(3).body();
        byte[] stored = Inserts.compressed(body).getBytes();
        assertTrue(stored.length < body.length / 2, "stored " + stored.length);
        assertArrayEquals(body, LZ4Factory.fastestInstance().fastDecompressor().decompress(stored, body.length));
    }
}
