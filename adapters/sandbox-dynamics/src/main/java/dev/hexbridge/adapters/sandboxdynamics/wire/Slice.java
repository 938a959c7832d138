package dev.hexbridge.adapters.sandboxdynamics.wire;

/** A piece of a request's bytes. */
public final class Slice {
    private final byte[] bytes;
    private final int from;
    private final int to;

    /** The bytes from one position up to another, not copied. */
    public Slice(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** All of the bytes. */
    public static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }

    /** How many bytes. */
    public int length() {
        return to - from;
    }

    /** The array it is in. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where it starts. */
    public int from() {
        return from;
    }

    /** Where it ends. */
    int to() {
        return to;
    }
}
