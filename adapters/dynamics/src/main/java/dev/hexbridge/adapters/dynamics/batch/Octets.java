package dev.hexbridge.adapters.dynamics.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A window onto bytes that came from the peer; slices share the bytes. */
public final class Octets {

    public static final Octets NONE = new Octets(new byte[0], 0, 0);

    private final byte[] bytes;
    private final int from;
    private final int to;

    private Octets(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** Takes the array over: the caller must not touch it again. */
    public static Octets owning(byte[] bytes) {
        return new Octets(bytes, 0, bytes.length);
    }

    public static Octets of(String text) {
        return owning(text.getBytes(StandardCharsets.UTF_8));
    }

    public int length() {
        return to - from;
    }

    public boolean isEmpty() {
        return from == to;
    }

    public byte at(int index) {
        return bytes[from + index];
    }

    public Octets slice(int begin, int end) {
        if (begin < 0 || begin > end || end > length()) {
            throw new IndexOutOfBoundsException(begin + " to " + end + " of " + length());
        }
        return new Octets(bytes, from + begin, from + end);
    }

    /** Where the next line feed stands at or after an index; the length where there is none. */
    int lineFeed(int index) {
        for (int at = from + index; at < to; at++) {
            if (bytes[at] == '\n') {
                return at - from;
            }
        }
        return length();
    }

    /** Where the first byte that is no white space stands between two places; the second where there is none. */
    int skipBlanks(int begin, int end) {
        int at = begin;
        while (at < end && bytes[from + at] >= 0 && Character.isWhitespace(bytes[from + at])) {
            at++;
        }
        return at;
    }

    /** Whether an ASCII word in lower case stands at an index, in whatever case. */
    boolean isWord(String lowerCase, int index) {
        if (length() - index < lowerCase.length()) {
            return false;
        }
        for (int at = 0; at < lowerCase.length(); at++) {
            if (Character.toLowerCase((char) bytes[from + index + at]) != lowerCase.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    boolean startsWith(byte[] prefix, int index) {
        if (length() - index < prefix.length) {
            return false;
        }
        for (int at = 0; at < prefix.length; at++) {
            if (bytes[from + index + at] != prefix[at]) {
                return false;
            }
        }
        return true;
    }

    /** The first byte that is not white space; 0 where there is none. */
    public byte firstSign() {
        for (int at = from; at < to; at++) {
            if (bytes[at] > ' ' || bytes[at] < 0) {
                return bytes[at];
            }
        }
        return 0;
    }

    /** Has a reader read them where they are; it must not change or keep the array. */
    public <T> T read(Reading<T> reading) throws IOException {
        return reading.read(bytes, from, length());
    }

    /**
     * Reads a part of an array.
     *
     * @param <T> what it makes of it
     */
    @FunctionalInterface
    public interface Reading<T> {
        T read(byte[] bytes, int offset, int length) throws IOException;
    }

    public String text() {
        return new String(bytes, from, length(), StandardCharsets.UTF_8);
    }
}
