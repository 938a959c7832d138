package dev.hexbridge.adapters.shopify.door;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/** Gathers a body up to a limit. Memory grows with what has come, never with what was announced. */
final class BodyBytes {

    private static final byte[] EMPTY = new byte[0];

    private final int limit;
    /** Most bodies come in one piece, which is then kept as it is. */
    private @Nullable Buffer first;

    private @Nullable Buffer all;
    private int length;

    BodyBytes(int limit) {
        this.limit = limit;
    }

    /** Takes a chunk, unless the body would outgrow the limit. */
    boolean append(Buffer chunk) {
        if (chunk.length() > limit - length) {
            first = null;
            all = null;
            return false;
        }
        length += chunk.length();
        if (all != null) {
            all.appendBuffer(chunk);
        } else if (first != null) {
            all = Buffer.buffer(2 * length).appendBuffer(first).appendBuffer(chunk);
        } else {
            first = chunk;
        }
        return true;
    }

    byte[] bytes() {
        Buffer whole = all != null ? all : first;
        return whole == null ? EMPTY : whole.getBytes();
    }
}
