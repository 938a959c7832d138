package dev.hexbridge.adapters.sandboxdynamics.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the lines of a batch that begin with a boundary. Boundaries are long, so that looking at one byte in as many as
 * the boundary has is enough (Horspool, "Practical fast searching in strings", 1980).
 */
final class Delimiter {
    private final byte[] bytes;
    private final byte[] sign;
    private final int[] step = new int[256];

    Delimiter(byte[] bytes, String boundary) {
        this.bytes = bytes;
        this.sign = ("--" + boundary).getBytes(StandardCharsets.UTF_8);
        Arrays.fill(step, sign.length);
        for (int at = 0; at < sign.length - 1; at++) {
            step[sign[at] & 0xFF] = sign.length - 1 - at;
        }
    }

    int length() {
        return sign.length;
    }

    /** Where the next such line stands between two places, the first of which begins a line; the second for none. */
    int next(int from, int to) {
        int last = sign.length - 1;
        for (int at = from; at + last < to; at += step[bytes[at + last] & 0xFF]) {
            boolean begins = at == from || bytes[at - 1] == '\n';
            if (begins && Arrays.equals(bytes, at, at + sign.length, sign, 0, sign.length)) {
                return at;
            }
        }
        return to;
    }
}
