package dev.hexbridge.adapters.proving.orders;

import java.time.Instant;
import java.util.HexFormat;

/**
 * An order in one of its states.
 *
 * @param number which one, from 0
 * @param shopper who ordered
 * @param basket what
 * @param createdAt when it was placed
 * @param updatedAt when it was changed last
 */
record Order(int number, Shopper shopper, Basket basket, Instant createdAt, Instant updatedAt) {

    private static final HexFormat HEX = HexFormat.of();
    static final long FIRST_ID = 7_200_000_000_000L;

    long id() {
        return FIRST_ID + number;
    }

    long lineId(int line) {
        return id() * 10 + line;
    }

    String name() {
        return "#" + (1_001 + number);
    }

    /** Thirty-two characters that no other order has. */
    String token() {
        long mixed = id() * 0x9E3779B97F4A7C15L;
        return "c0ffee" + HEX.toHexDigits(id(), 10) + HEX.toHexDigits(mixed);
    }
}
