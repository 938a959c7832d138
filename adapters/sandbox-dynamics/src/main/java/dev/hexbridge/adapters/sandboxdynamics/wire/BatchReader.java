package dev.hexbridge.adapters.sandboxdynamics.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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
            HeaderLines headers = new HeaderLines(bytes, piece.from(), piece.to());
            String type = headers.get("content-type");
            if (type.startsWith("multipart/mixed")) {
                items.add(new Item(true, changeSet(headers.contentStart(), piece.to(), type)));
            } else {
                items.add(new Item(false, List.of(part(piece.to(), headers))));
            }
        }
        return items;
    }

    private List<Part> changeSet(int from, int to, String contentType) {
        List<Part> parts = new ArrayList<>();
        for (Slice piece : pieces(from, to, boundary(contentType))) {
            HeaderLines headers = new HeaderLines(bytes, piece.from(), piece.to());
            if (headers.get("content-type").startsWith("multipart/")) {
                throw RefusedException.malformed("A change set cannot hold another one.");
            }
            parts.add(part(piece.to(), headers));
        }
        return parts;
    }

    private Part part(int to, HeaderLines partHeaders) {
        int from = partHeaders.contentStart();
        int lineEnd = lineEnd(from, to);
        String[] line = text(from, lineEnd).strip().split(" ", -1);
        if (line.length < 2) {
            throw RefusedException.malformed("A part of the batch has no request line.");
        }
        HeaderLines headers = new HeaderLines(bytes, Math.min(lineEnd + 1, to), to);
        String id = partHeaders.get("content-id");
        int mark = line[1].indexOf('?');
        String path = mark < 0 ? line[1] : line[1].substring(0, mark);
        String query = mark < 0 ? "" : line[1].substring(mark + 1);
        Slice body = new Slice(bytes, headers.contentStart(), to);
        return new Part(
                id.isEmpty() ? headers.get("content-id") : id,
                new ODataRequest(line[0], resource(path), query, headers::get, body));
    }

    /** What follows {@code /data/} in an absolute, rooted or relative URL. */
    private static String resource(String path) {
        int data = path.indexOf("/data/");
        if (data >= 0) {
            return path.substring(data + "/data/".length());
        }
        return path.startsWith("data/") ? path.substring("data/".length()) : path;
    }

    private List<Slice> pieces(int from, int to, Delimiter delimiter) {
        List<Slice> pieces = new ArrayList<>();
        int start = -1;
        int end;
        for (int line = delimiter.next(from, to); line < to; line = delimiter.next(end, to)) {
            end = Math.min(lineEnd(line, to) + 1, to);
            int after = line + delimiter.length();
            if (isWhole(after, end)) {
                if (start >= 0) {
                    pieces.add(new Slice(bytes, start, withoutLineBreak(start, line)));
                }
                if (isLast(after, end)) {
                    return pieces;
                }
                start = end;
            }
        }
        throw RefusedException.malformed("The batch ends without its closing boundary.");
    }

    /** Whether the boundary is all that stands on its line, not the beginning of something longer. */
    private boolean isWhole(int after, int end) {
        return after >= end
                || bytes[after] == '\n'
                || bytes[after] == '\r'
                || bytes[after] == ' '
                || isLast(after, end);
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

    private Delimiter boundary(String contentType) {
        int at = contentType.indexOf("boundary=");
        if (at < 0) {
            throw RefusedException.malformed("The content type '" + contentType + "' names no boundary.");
        }
        String boundary = contentType.substring(at + "boundary=".length());
        int end = boundary.indexOf(';');
        boundary = (end < 0 ? boundary : boundary.substring(0, end)).strip().replace("\"", "");
        return new Delimiter(bytes, boundary);
    }
}
