package dev.hexbridge.adapters.dynamics.batch;

import java.util.Optional;
import java.util.Set;

/**
 * The answer to one call.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the content
 * @param contentId the number of the call, where it was repeated
 */
public record Response(int status, Headers headers, Octets body, Optional<String> contentId) {

    private static final Set<String> VERSIONS = Set.of("HTTP/1.1 ", "HTTP/1.0 ", "HTTP/2 ", "HTTP/2.0 ");
    private static final int STATUS_DIGITS = 3;

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.of(headers.get(lowerCaseName)).filter(value -> !value.isEmpty());
    }

    /** Reads a part of type {@code application/http}; nothing where it is garbled or shorter than it says. */
    static Optional<Response> read(Section part) {
        Octets text = part.content();
        int lineFeed = text.lineFeed(0);
        int status = status(text.slice(0, lineFeed).text().strip());
        if (status < 0 || lineFeed == text.length()) {
            return Optional.empty();
        }
        Section message = Section.read(text.slice(lineFeed + 1, text.length()));
        return body(message).map(body -> new Response(status, message.headers(), body, contentId(part, message)));
    }

    /** The number in {@code HTTP/1.1 201 Created}, or -1 where the line is no status line; the words may be missing. */
    private static int status(String line) {
        int code = line.indexOf(' ') + 1;
        int end = code + STATUS_DIGITS;
        boolean whole = end == line.length() || (end < line.length() && line.charAt(end) == ' ');
        return whole && VERSIONS.contains(line.substring(0, code)) && Digits.only(line.substring(code, end))
                ? Integer.parseInt(line, code, end, 10)
                : -1;
    }

    private static Optional<Octets> body(Section message) {
        String declared = message.header("content-length");
        if (declared.isEmpty()) {
            return Optional.of(message.content());
        }
        try {
            int length = Integer.parseInt(declared);
            boolean whole = length >= 0 && length <= message.content().length();
            return whole ? Optional.of(message.content().slice(0, length)) : Optional.empty();
        } catch (NumberFormatException garbled) {
            return Optional.empty();
        }
    }

    private static Optional<String> contentId(Section part, Section message) {
        String outer = part.header("content-id");
        String id = outer.isEmpty() ? message.header("content-id") : outer;
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }
}
