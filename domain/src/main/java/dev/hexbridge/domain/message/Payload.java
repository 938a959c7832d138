package dev.hexbridge.domain.message;

import java.util.Arrays;

/** The bytes of a body just as they came. Never changed after construction; callers hand the array over. */
public final class Payload {

    private final byte[] bytes;

    private Payload(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes the array over: the caller must not touch it again. */
    public static Payload owning(byte[] bytes) {
        return new Payload(bytes);
    }

    /** The bytes themselves, not a copy: to be read, never written. */
    public byte[] bytes() {
        return bytes;
    }

    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload payload && Arrays.equals(bytes, payload.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Tells the size only: bodies carry personal data and never reach a log. */
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
