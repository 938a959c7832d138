package dev.hexbridge.adapters.operations;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hexbridge.application.port.inbound.ReadJournal;
import dev.hexbridge.application.port.inbound.ReplayDeadLetters;
import dev.hexbridge.application.port.inbound.ReplayDeadLetters.GroupReplay;
import dev.hexbridge.application.port.inbound.Right;
import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.domain.failure.FailureGroup;
import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Groups of like failures: what they are, who belongs to them, and trying them all again. */
final class FailureRoutes {

    private static final String GROUP = "group";

    private final ReadJournal journal;
    private final ReplayDeadLetters replays;

    FailureRoutes(ReadJournal journal, ReplayDeadLetters replays) {
        this.journal = journal;
        this.replays = replays;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/v1/failures", Right.VIEWER, this::groups),
                Endpoint.get("/api/v1/failures/:group", Right.VIEWER, this::members),
                Endpoint.post("/api/v1/failures/:group/retry", Right.OPERATOR, this::retry));
    }

    private Future<Answer> groups(Endpoint.Asked asked) {
        Query query = asked.query();
        History.GroupQuery wanted =
                new History.GroupQuery(query.oneOf("kind", JournalRoutes.KINDS), query.cursor(), query.limit());
        query.checked();
        return JournalRoutes.paged(
                wanted.cursor(), () -> journal.failures(asked.principal(), wanted), JournalWire::group);
    }

    private Future<Answer> members(Endpoint.Asked asked) {
        Query query = asked.query();
        History.DeadLetterQuery wanted = new History.DeadLetterQuery(
                Optional.empty(), Optional.empty(), Optional.of(group(asked)), query.cursor(), query.limit());
        query.checked();
        return JournalRoutes.paged(
                wanted.cursor(), () -> journal.deadLetters(asked.principal(), wanted), JournalWire::deadLetter);
    }

    private Future<Answer> retry(Endpoint.Asked asked) {
        asked.query().checked();
        Body body = Body.of(asked, Set.of("approve"));
        boolean approve = body.flag("approve");
        body.checked();
        return replays.replayGroup(asked.principal(), group(asked), approve).map(FailureRoutes::answer);
    }

    private static String group(Endpoint.Asked asked) {
        String id = Objects.requireNonNull(asked.context().pathParam(GROUP));
        if (!FailureGroup.isId(id)) {
            throw new Problem.Refusal(Problem.of(
                    ProblemType.NOT_FOUND, "a group's id has 16 hexadecimal digits, as listed at /api/v1/failures"));
        }
        return id;
    }

    private static Answer answer(GroupReplay replay) {
        return switch (replay) {
            case GroupReplay.Woken woken ->
                Answer.json(
                        202,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put(GROUP, woken.group())
                                .put("woken", woken.members())
                                .put("more", woken.more()));
            case GroupReplay.Forbidden forbidden -> ReplayRoute.forbidden(forbidden.needed());
        };
    }
}
