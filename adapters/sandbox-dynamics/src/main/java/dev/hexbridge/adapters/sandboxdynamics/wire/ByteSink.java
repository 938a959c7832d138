package dev.hexbridge.adapters.sandboxdynamics.wire;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes in pieces, with a writer for JSON values. Answers are megabytes of mostly constant text: in pieces they grow
 * without being copied, and leave without any single array as large as they are.
 */
public final class ByteSink {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private static final int PIECE = 1 << 16;

    private final List<Slice> full = new ArrayList<>();
    private byte[] bytes;
    private int size;
    private int before;

    /** A sink with room for so many bytes at first; it grows. */
    public ByteSink(int room) {
        bytes = new byte[room];
    }

    /** How many bytes were written. */
    public int size() {
        return before + size;
    }

    /** What was written, in order, not copied. */
    public List<Slice> pieces() {
        List<Slice> pieces = new ArrayList<>(full);
        pieces.add(new Slice(bytes, 0, size));
        return pieces;
    }

    /** A copy of what was written. */
    public byte[] toByteArray() {
        byte[] whole = new byte[size()];
        int at = 0;
        for (Slice piece : pieces()) {
            System.arraycopy(piece.bytes(), piece.from(), whole, at, piece.length());
            at += piece.length();
        }
        return whole;
    }

    /** Writes bytes. */
    public ByteSink write(byte[] source, int from, int to) {
        room(to - from);
        System.arraycopy(source, from, bytes, size, to - from);
        size += to - from;
        return this;
    }

    /** Writes bytes. */
    public ByteSink write(byte[] source) {
        return write(source, 0, source.length);
    }

    /** Writes text as UTF-8. */
    public ByteSink text(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7f) {
                return write(text.substring(i).getBytes(StandardCharsets.UTF_8));
            }
            bytes[size++] = (byte) c;
        }
        return this;
    }

    /** Writes a JSON value: a number bare, anything else as a string. */
    public ByteSink json(Object value) {
        return value instanceof BigDecimal number ? text(number.toPlainString()) : quoted(value.toString());
    }

    /** Writes a JSON string with its quotes. */
    public ByteSink quoted(String text) {
        one('"');
        int length = text.length();
        room(length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > 0x7f) {
                rest(text, i);
                break;
            }
            ascii(c);
        }
        return one('"');
    }

    private void rest(String text, int from) {
        byte[] tail = text.substring(from).getBytes(StandardCharsets.UTF_8);
        for (byte b : tail) {
            if (b < 0) {
                one(b);
            } else {
                ascii((char) b);
            }
        }
    }

    private void ascii(char c) {
        if (c >= ' ' && c != '"' && c != '\\') {
            one(c);
        } else if (c == '"' || c == '\\') {
            one('\\').one(c);
        } else if (c == '\n') {
            one('\\').one('n');
        } else {
            text("\\u00").one(HEX[c >> 4]).one(HEX[c & 0xf]);
        }
    }

    private ByteSink one(int b) {
        room(1);
        bytes[size++] = (byte) b;
        return this;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            full.add(new Slice(bytes, 0, size));
            before += size;
            bytes = new byte[Math.max(PIECE, more)];
            size = 0;
        }
    }
}
