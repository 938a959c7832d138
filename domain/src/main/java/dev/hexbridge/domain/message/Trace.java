package dev.hexbridge.domain.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What ties everything that happens because of one receipt together for those who watch from outside (W3C: Trace
 * Context). It follows from the receipt's position, so that it needs no place in the journal and is the same after a
 * restart.
 *
 * @param traceId 32 hexadecimal digits
 * @param parentId 16 hexadecimal digits: the step that what comes next belongs to
 * @param sampled whether anybody records it
 */
public record Trace(String traceId, String parentId, boolean sampled) {

    /** The trace of a receipt; its arrival is the first parent. Nobody records it. */
    public static Trace of(Position position) {
        byte[] digest = digest("hexbridge receipt " + position.text());
        HexFormat hex = HexFormat.of();
        return new Trace(hex.formatHex(digest, 0, 16), hex.formatHex(digest, 16, 24), false);
    }

    /** The same trace, recorded if it is among the given share of all: every step of a trace decides alike. */
    public Trace sampledAt(double ratio) {
        long lower = Long.parseUnsignedLong(traceId.substring(16), 16);
        boolean recorded = ratio >= 1 || (lower & Long.MAX_VALUE) < (long) (ratio * Long.MAX_VALUE);
        return new Trace(traceId, parentId, recorded);
    }

    /** The same trace with another step as the parent, named by a text that is the step's own. */
    public Trace within(String step) {
        return new Trace(traceId, HexFormat.of().formatHex(digest(traceId + " " + step), 0, 8), sampled);
    }

    /** The header {@code traceparent}. */
    public String header() {
        return "00-" + traceId + "-" + parentId + (sampled ? "-01" : "-00");
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
