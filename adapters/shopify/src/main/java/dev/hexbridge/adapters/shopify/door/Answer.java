package dev.hexbridge.adapters.shopify.door;

import java.util.Locale;

/** How a request is answered: the status for the sender, the constant's name for the operators. */
enum Answer {
    ACCEPTED(200),
    DUPLICATE(200),
    MALFORMED(400),
    UNAUTHORIZED(401),
    METHOD(405),
    TOO_SLOW(408),
    TOO_LARGE(413),
    ENCODED(415),
    OVERLOADED(503),
    FAILED(503);

    private final int status;
    private final String result = name().toLowerCase(Locale.ROOT);

    Answer(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** The answer's name in signals. */
    String result() {
        return result;
    }
}
