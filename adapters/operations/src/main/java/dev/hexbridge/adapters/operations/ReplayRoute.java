package dev.hexbridge.adapters.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hexbridge.application.port.inbound.ReplayDeadLetters;
import dev.hexbridge.application.port.inbound.ReplayDeadLetters.Replay;
import dev.hexbridge.application.port.inbound.Right;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Wakes a dead letter. The body may be missing; if there is one, it is an empty JSON object. */
final class ReplayRoute {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ReplayDeadLetters replays;

    ReplayRoute(ReplayDeadLetters replays) {
        this.replays = replays;
    }

    Endpoint endpoint() {
        return Endpoint.post("/api/v1/dead-letters/:id/replay", Right.OPERATOR, this::replay);
    }

    private Future<Answer> replay(Endpoint.Asked asked) {
        asked.query().checked();
        Optional.ofNullable(asked.context().body().buffer())
                .filter(body -> body.length() > 0)
                .ifPresent(body -> checkBody(asked, body));
        return replays.replay(
                        asked.principal(),
                        Objects.requireNonNull(asked.context().pathParam("id")))
                .map(ReplayRoute::answer);
    }

    private static void checkBody(Endpoint.Asked asked, Buffer body) {
        Doors.requireJson(Optional.ofNullable(asked.context().request().getHeader(HttpHeaders.CONTENT_TYPE)));
        if (!isEmptyObject(body)) {
            throw new Problem.Refusal(Problem.invalid(
                    List.of(new Problem.Fault("body", "", "has to be missing or an empty object, {}"))));
        }
    }

    private static boolean isEmptyObject(Buffer body) {
        try {
            JsonNode node = JSON.readTree(body.getBytes());
            return node.isObject() && node.isEmpty();
        } catch (JsonProcessingException malformed) {
            return false;
        } catch (IOException unforeseen) {
            throw new IllegalStateException(unforeseen);
        }
    }

    private static Answer answer(Replay replay) {
        return switch (replay) {
            case Replay.Woken woken ->
                Answer.json(
                        202,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("id", woken.id())
                                .put("outcome", "woken"));
            case Replay.NotThere gone ->
                Answer.problem(Problem.of(
                        ProblemType.NOT_FOUND,
                        "there is no dead letter " + gone.id() + ": it may have been replayed or overtaken already"));
            case Replay.Forbidden forbidden ->
                Answer.problem(Problem.of(
                        ProblemType.FORBIDDEN,
                        "the right needed is " + forbidden.needed().name().toLowerCase(Locale.ROOT)));
        };
    }
}
