package dev.hexbridge.adapters.sandboxdynamics.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a multipart batch in one pass over its bytes; bodies stay where they are and are only pointed at. */
public final class BatchReader {
    private final byte[] bytes;

    /** A reader of a request's bytes. */
    public BatchReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** One operation of a batch. */
    public record Part(String contentId, ODataRequest request) {}

    /** One item of a batch: a change set, all or nothing, or a single operation on its own. */
    public record Item(boolean changeSet, List<Part> parts) {}

    /** The items, in order, of a batch with that {@code Content-Type}. */
    public List<Item> read(String contentType) {
        List<Item> items = new ArrayList<>();
        for (Slice piece : pieces(0, bytes.length, boundary(contentType))) {
            Map<String, String> headers = new HashMap<>();
            int bodyStart = headers(piece.from(), piece.to(), headers);
            String type = headers.getOrDefault("content-type", "");
            if (type.startsWith("multipart/mixed")) {
                items.add(new Item(true, changeSet(bodyStart, piece.to(), type)));
            } else {
                items.add(new Item(false, List.of(part(bodyStart, piece.to(), headers))));
            }
        }
        return items;
    }

    private List<Part> changeSet(int from, int to, String contentType) {
        List<Part> parts = new ArrayList<>();
        for (Slice piece : pieces(from, to, boundary(contentType))) {
            Map<String, String> headers = new HashMap<>();
            int bodyStart = headers(piece.from(), piece.to(), headers);
            if (headers.getOrDefault("content-type", "").startsWith("multipart/")) {
                throw RefusedException.malformed("A change set cannot hold another one.");
            }
            parts.add(part(bodyStart, piece.to(), headers));
        }
        return parts;
    }

    private Part part(int from, int to, Map<String, String> partHeaders) {
        int lineEnd = lineEnd(from, to);
        String[] line = text(from, lineEnd).strip().split(" ", -1);
        if (line.length < 2) {
            throw RefusedException.malformed("A part of the batch has no request line.");
        }
        Map<String, String> headers = new HashMap<>();
        int bodyStart = headers(Math.min(lineEnd + 1, to), to, headers);
        String id = partHeaders.getOrDefault("content-id", headers.getOrDefault("content-id", ""));
        int mark = line[1].indexOf('?');
        String path = mark < 0 ? line[1] : line[1].substring(0, mark);
        String query = mark < 0 ? "" : line[1].substring(mark + 1);
        return new Part(id, new ODataRequest(line[0], resource(path), query, headers, new Slice(bytes, bodyStart, to)));
    }

    /** What follows {@code /data/} in an absolute, rooted or relative URL. */
    private static String resource(String path) {
        int data = path.indexOf("/data/");
        if (data >= 0) {
            return path.substring(data + "/data/".length());
        }
        return path.startsWith("data/") ? path.substring("data/".length()) : path;
    }

    private List<Slice> pieces(int from, int to, byte[] delimiter) {
        List<Slice> pieces = new ArrayList<>();
        int start = -1;
        int line = from;
        while (line < to) {
            int end = lineEnd(line, to);
            if (isDelimiter(line, end, delimiter)) {
                if (start >= 0) {
                    pieces.add(new Slice(bytes, start, withoutLineBreak(start, line)));
                }
                if (isLast(line + delimiter.length, end)) {
                    return pieces;
                }
                start = end + 1;
            }
            line = end + 1;
        }
        throw RefusedException.malformed("The batch ends without its closing boundary.");
    }

    private boolean isDelimiter(int line, int end, byte[] delimiter) {
        if (end - line < delimiter.length) {
            return false;
        }
        for (int i = 0; i < delimiter.length; i++) {
            if (bytes[line + i] != delimiter[i]) {
                return false;
            }
        }
        int after = line + delimiter.length;
        return after >= end || bytes[after] == '\r' || bytes[after] == ' ' || isLast(after, end);
    }

    private boolean isLast(int after, int end) {
        return after + 1 < end && bytes[after] == '-' && bytes[after + 1] == '-';
    }

    private int withoutLineBreak(int start, int line) {
        int end = line;
        if (end > start && bytes[end - 1] == '\n') {
            end--;
        }
        if (end > start && bytes[end - 1] == '\r') {
            end--;
        }
        return end;
    }

    /** Reads header lines up to the empty one; answers where the body starts. */
    private int headers(int from, int to, Map<String, String> headers) {
        int line = from;
        while (line < to) {
            int end = lineEnd(line, to);
            String text = text(line, end).strip();
            line = end + 1;
            if (text.isEmpty()) {
                break;
            }
            int colon = text.indexOf(':');
            if (colon > 0) {
                headers.put(
                        text.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        text.substring(colon + 1).strip());
            }
        }
        return Math.min(line, to);
    }

    private int lineEnd(int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static byte[] boundary(String contentType) {
        int at = contentType.indexOf("boundary=");
        if (at < 0) {
            throw RefusedException.malformed("The content type '" + contentType + "' names no boundary.");
        }
        String boundary = contentType.substring(at + "boundary=".length());
        int end = boundary.indexOf(';');
        boundary = (end < 0 ? boundary : boundary.substring(0, end)).strip().replace("\"", "");
        return ("--" + boundary).getBytes(StandardCharsets.UTF_8);
    }
}
