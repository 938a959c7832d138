package dev.hexbridge.adapters.dynamics.connection;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.dynamics.odata.Json;
import dev.hexbridge.adapters.dynamics.refusal.Words;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** Reads what the token endpoint says (RFC 6749, sections 5.1 and 5.2). */
sealed interface TokenAnswer {

    Duration USUAL_LIFE = Duration.ofMinutes(10);
    Duration LARGEST_MARGIN = Duration.ofSeconds(30);

    record Granted(Grant.Token token) implements TokenAnswer {}

    record Failed(Failure failure) implements TokenAnswer {}

    /** What both cases come to. */
    default <T> T map(Function<Grant.Token, ? extends T> granted, Function<Failure, ? extends T> failed) {
        return switch (this) {
            case Granted it -> granted.apply(it.token());
            case Failed it -> failed.apply(it.failure());
        };
    }

    /** The life of a token counts from when it was asked for: that is never later than when it was made. */
    static TokenAnswer read(Exchange.Answer answer, Instant asked) {
        JsonNode json = Json.tree(answer.body()).orElseGet(Json::nothing);
        String token = json.path("access_token").asText("");
        if (answer.status() == 200 && !token.isBlank() && token.chars().noneMatch(c -> c <= ' ' || c >= 0x7F)) {
            return new Granted(token(token, life(json), asked));
        }
        String error = json.path("error").asText("");
        if (answer.status() >= 500 || answer.status() == 429) {
            return failed(FailureKind.UNAVAILABLE, "The token endpoint answered " + answer.status() + ". " + error);
        }
        String description = json.path("error_description").asText("");
        return failed(
                FailureKind.CREDENTIALS,
                error.isEmpty()
                        ? "The token endpoint answered " + answer.status() + " without a token."
                        : error + ": " + description);
    }

    private static Grant.Token token(String value, Duration life, Instant asked) {
        Duration margin = life.dividedBy(10);
        Duration kept = margin.compareTo(LARGEST_MARGIN) < 0 ? margin : LARGEST_MARGIN;
        return new Grant.Token(value, asked.plus(life.multipliedBy(8).dividedBy(10)), asked.plus(life.minus(kept)));
    }

    /** {@code expires_in} is a number of seconds, which some versions of the endpoint write as a string. */
    private static Duration life(JsonNode json) {
        long seconds = json.path("expires_in").asLong(USUAL_LIFE.toSeconds());
        return seconds > 0 ? Duration.ofSeconds(seconds) : USUAL_LIFE;
    }

    private static Failed failed(FailureKind kind, String text) {
        return new Failed(Failure.of(kind, Words.clean(text)));
    }
}
