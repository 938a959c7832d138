package dev.hexbridge.adapters.operations;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hexbridge.application.port.inbound.ReplayDeadLetters;
import dev.hexbridge.application.port.inbound.ReplayDeadLetters.Fix;
import dev.hexbridge.application.port.inbound.ReplayDeadLetters.Replay;
import dev.hexbridge.application.port.inbound.Right;
import dev.hexbridge.domain.desire.Correction.Value;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Wakes a dead letter: as it is, or with other texts in fields of the target. */
final class ReplayRoute {

    private final ReplayDeadLetters replays;

    ReplayRoute(ReplayDeadLetters replays) {
        this.replays = replays;
    }

    Endpoint endpoint() {
        return Endpoint.post("/api/v1/dead-letters/:id/replay", Right.OPERATOR, this::replay);
    }

    private Future<Answer> replay(Endpoint.Asked asked) {
        asked.query().checked();
        Optional<Fix> fix = fix(Body.of(asked, Set.of("corrections", "stay")));
        String id = Objects.requireNonNull(asked.context().pathParam("id"));
        return fix.map(it -> replays.correct(asked.principal(), id, it))
                .orElseGet(() -> replays.replay(asked.principal(), id))
                .map(ReplayRoute::answer);
    }

    private static Optional<Fix> fix(Body body) {
        boolean stays = body.flag("stay");
        Optional<List<Body.Element>> corrections = body.elements("corrections", Set.of("record", "field", "value"));
        Optional<Fix> fix = corrections.map(list -> new Fix(
                list.stream()
                        .map(it -> new Value(it.textOr("record", ""), it.text("field"), it.text("value")))
                        .toList(),
                stays));
        body.checked();
        return fix;
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
            case Replay.Unfit unfit ->
                Answer.problem(Problem.invalid(unfit.faults().stream()
                        .map(fault -> new Problem.Fault("body", "/corrections", fault))
                        .toList()));
            case Replay.Forbidden forbidden -> forbidden(forbidden.needed());
        };
    }

    static Answer forbidden(Right needed) {
        return Answer.problem(Problem.of(
                ProblemType.FORBIDDEN, "the right needed is " + needed.name().toLowerCase(Locale.ROOT)));
    }
}
