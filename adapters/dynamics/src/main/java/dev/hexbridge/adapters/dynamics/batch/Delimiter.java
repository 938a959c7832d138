package dev.hexbridge.adapters.dynamics.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds the lines that begin with a boundary. Answers are megabytes and boundaries are long: looking at one byte in as
 * many as the boundary has is enough (Horspool, "Practical fast searching in strings", 1980).
 */
final class Delimiter {

    private final byte[] sign;
    private final int[] step = new int[256];

    Delimiter(String boundary) {
        sign = ("--" + boundary).getBytes(StandardCharsets.UTF_8);
        Arrays.fill(step, sign.length);
        for (int at = 0; at < sign.length - 1; at++) {
            step[sign[at] & 0xFF] = sign.length - 1 - at;
        }
    }

    int length() {
        return sign.length;
    }

    /** Where the next line that begins with it stands, at or after an index; the length of the body where none does. */
    int next(Octets body, int from) {
        int last = sign.length - 1;
        for (int at = from; at + last < body.length(); at += step[body.at(at + last) & 0xFF]) {
            if (body.startsWith(sign, at) && (at == 0 || body.at(at - 1) == '\n')) {
                return at;
            }
        }
        return body.length();
    }
}
