package dev.hexbridge.adapters.proving.wire;

import io.vertx.core.buffer.Buffer;
import java.util.function.Predicate;

/**
 * A fault that waits for a request to strike.
 *
 * @param kind where it strikes
 * @param request the bytes from the engine that it waits for
 */
public record Bite(Kind kind, Predicate<Buffer> request) {

    /** Where a connection is cut. */
    public enum Kind {
        /** Half of the request arrives. */
        MID_REQUEST,
        /** The whole request arrives, its answer does not. */
        BEFORE_ANSWER,
        /** Half of the answer arrives. */
        MID_ANSWER
    }

    /** Strikes at a transaction's commit, in PostgreSQL's protocol. */
    public static Bite commit(Kind kind) {
        return new Bite(kind, bytes -> contains(bytes, "commit"));
    }

    /** Strikes at a statement with many bytes of parameters: an ingest. */
    public static Bite ingest(Kind kind) {
        return new Bite(kind, bytes -> bytes.length() > 1_500);
    }

    /** Strikes at a batch that changes something in D365: changes travel in change sets. */
    public static Bite write(Kind kind) {
        return new Bite(
                kind,
                bytes -> starts(bytes, "POST /data/$batch")
                        && bytes.toString("ISO-8859-1").contains("changeset"));
    }

    /** Whether bytes are an engine's request for the lock that the owner of the slots holds. */
    static boolean takesOver(Buffer bytes) {
        return contains(bytes, "select pg_advisory_lock(") || contains(bytes, "select pg_try_advisory_lock(1");
    }

    private static boolean starts(Buffer bytes, String text) {
        return bytes.length() >= text.length()
                && bytes.getString(0, text.length(), "ISO-8859-1").equals(text);
    }

    private static boolean contains(Buffer bytes, String text) {
        return bytes.length() < 4_096 && bytes.toString("ISO-8859-1").contains(text);
    }
}
