package dev.hexbridge.adapters.dynamics.batch;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer to one call.
 *
 * @param status the HTTP status
 * @param headers by name in lower case
 * @param body the content
 * @param contentId the number of the call, where it was repeated
 */
public record Response(int status, Map<String, String> headers, Octets body, Optional<String> contentId) {

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/\\d(?:\\.\\d)? (\\d{3})(?: .*)?");

    public Response {
        headers = Map.copyOf(headers);
    }

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    /** Reads a part of type {@code application/http}; nothing where it is garbled or shorter than it says. */
    static Optional<Response> read(Section part) {
        Octets text = part.content();
        int lineFeed = text.lineFeed(0);
        Matcher line = STATUS_LINE.matcher(text.slice(0, lineFeed).text().strip());
        if (!line.matches() || lineFeed == text.length()) {
            return Optional.empty();
        }
        Section message = Section.read(text.slice(lineFeed + 1, text.length()));
        return body(message)
                .map(body -> new Response(
                        Integer.parseInt(line.group(1)), message.headers(), body, contentId(part, message)));
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
