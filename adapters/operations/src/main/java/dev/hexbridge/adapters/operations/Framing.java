package dev.hexbridge.adapters.operations;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Refuses requests whose end two HTTP parsers could see at different places, and closes their connection: that is how
 * a request is smuggled behind another's back (RFC 9112, section 11.2).
 */
final class Framing {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");
    private static final List<String> FRAMING = List.of("content-length", "transfer-encoding");

    private Framing() {}

    static void check(HttpServerRequest request) {
        if (!isClear(request.headers())) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            throw new Problem.Refusal(
                    Problem.of(ProblemType.INVALID_REQUEST, "the headers leave in doubt where the request ends"));
        }
    }

    private static boolean isClear(MultiMap headers) {
        List<String> lengths = headers.getAll(HttpHeaders.CONTENT_LENGTH);
        List<String> encodings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        boolean known =
                encodings.isEmpty() || (encodings.size() == 1 && "chunked".equalsIgnoreCase(encodings.getFirst()));
        boolean single = lengths.isEmpty()
                || (lengths.size() == 1 && NUMBER.matcher(lengths.getFirst()).matches());
        return known
                && single
                && (lengths.isEmpty() || encodings.isEmpty())
                && headers.names().stream().noneMatch(Framing::misleads);
    }

    /** A name that only resembles a framing header, by other signs between its letters. */
    private static boolean misleads(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String letters = NO_LETTER.matcher(lower).replaceAll("");
        return FRAMING.stream().anyMatch(framing -> !lower.equals(framing) && letters.equals(framing.replace("-", "")));
    }
}
