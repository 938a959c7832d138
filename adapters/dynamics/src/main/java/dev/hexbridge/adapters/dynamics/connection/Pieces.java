package dev.hexbridge.adapters.dynamics.connection;

import dev.hexbridge.adapters.dynamics.batch.Octets;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/** The pieces of an answer as they come. They are joined once, at the end, so that a long answer is copied once. */
final class Pieces {

    static final int MOST_BYTES = 64 * 1024 * 1024;

    private final List<Buffer> pieces = new ArrayList<>();
    private int length;

    /** Keeps a piece; no more of them once there is too much, and then says so. */
    boolean add(Buffer piece) {
        if (length + (long) piece.length() > MOST_BYTES) {
            pieces.clear();
            length = MOST_BYTES;
            return false;
        }
        pieces.add(piece);
        length += piece.length();
        return true;
    }

    Octets joined() {
        byte[] whole = new byte[length];
        int at = 0;
        for (Buffer piece : pieces) {
            piece.getBytes(whole, at);
            at += piece.length();
        }
        return Octets.owning(whole);
    }
}
