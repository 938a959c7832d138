package dev.hexbridge.adapters.shopify.admin.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.time.Duration;
import java.time.Instant;

/** Reads what the token endpoint says (RFC 6749, sections 5.1 and 5.2; Shopify docs: client credentials grant). */
sealed interface TokenAnswer {

    Duration USUAL_LIFE = Duration.ofMinutes(10);
    Duration LARGEST_MARGIN = Duration.ofSeconds(30);

    record Granted(Grant.Token token) implements TokenAnswer {}

    record Failed(Failure failure) implements TokenAnswer {}

    /** The life of a token counts from when it was asked for: that is never later than when it was made. */
    static TokenAnswer read(Exchange.Answer answer) {
        JsonNode json = AnswerJson.tree(answer.body());
        String token = json.path("access_token").asText("");
        if (answer.status() == 200 && !token.isBlank() && token.chars().noneMatch(c -> c <= ' ' || c >= 0x7F)) {
            return new Granted(token(token, life(json), answer.askedAt()));
        }
        String error = json.path("error").asText("");
        if (answer.status() >= 500 || answer.status() == 429) {
            return failed(FailureKind.UNAVAILABLE, "The token endpoint answered " + answer.status() + ". " + error);
        }
        return failed(
                FailureKind.CREDENTIALS,
                error.isEmpty()
                        ? "The token endpoint answered " + answer.status() + " without a token."
                        : error + ": " + json.path("error_description").asText(""));
    }

    private static Grant.Token token(String value, Duration life, Instant asked) {
        Duration margin = life.dividedBy(10);
        Duration kept = margin.compareTo(LARGEST_MARGIN) < 0 ? margin : LARGEST_MARGIN;
        return new Grant.Token(value, asked.plus(life.multipliedBy(8).dividedBy(10)), asked.plus(life.minus(kept)));
    }

    private static Duration life(JsonNode json) {
        long seconds = json.path("expires_in").asLong(USUAL_LIFE.toSeconds());
        return seconds >= 0 ? Duration.ofSeconds(seconds) : USUAL_LIFE;
    }

    private static Failed failed(FailureKind kind, String text) {
        return new Failed(Failure.of(kind, AnswerJson.clean(text)));
    }
}
