package dev.hexbridge.adapters.sandboxdynamics.http;

import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Schema;
import dev.hexbridge.adapters.sandboxdynamics.query.QueryString;
import dev.hexbridge.adapters.sandboxdynamics.rules.World;
import dev.hexbridge.adapters.sandboxdynamics.rules.Writing;
import dev.hexbridge.adapters.sandboxdynamics.rules.Writing.Context;
import dev.hexbridge.adapters.sandboxdynamics.rules.Writing.Outcome;
import dev.hexbridge.adapters.sandboxdynamics.store.Fields;
import dev.hexbridge.adapters.sandboxdynamics.store.Key;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import dev.hexbridge.adapters.sandboxdynamics.wire.Answer;
import dev.hexbridge.adapters.sandboxdynamics.wire.BodyReader;
import dev.hexbridge.adapters.sandboxdynamics.wire.EntityTag;
import dev.hexbridge.adapters.sandboxdynamics.wire.KeyText;
import dev.hexbridge.adapters.sandboxdynamics.wire.ODataRequest;
import dev.hexbridge.adapters.sandboxdynamics.wire.Problem;
import dev.hexbridge.adapters.sandboxdynamics.wire.RefusedException;
import java.util.Optional;

/** Runs one operation on the entity sets and answers it. */
final class DataService {
    private final World world;
    private final Writing writing;
    private final ReadService reads;
    private final BodyReader bodies = new BodyReader();

    DataService(World world, BaseUrl baseUrl) {
        this.world = world;
        this.writing = new Writing(world);
        this.reads = new ReadService(world, baseUrl);
    }

    Answer execute(ODataRequest request, Context context) {
        try {
            Target target = Target.of(world, request.resource());
            if (!target.action().isEmpty()) {
                return Answer.problem(Problem.failedAction(
                        target.action(), target.set().typeName(), "The action is not available in this environment."));
            }
            return switch (request.method()) {
                case "GET" -> reads.read(target, request);
                case "POST" -> create(target, request, context);
                case "PATCH", "PUT" -> update(target, request, context);
                case "DELETE" -> delete(target, request, context);
                default -> notAllowed(request.method());
            };
        } catch (RefusedException e) {
            return Answer.problem(e.problem());
        }
    }

    private Answer create(Target target, ODataRequest request, Context context) {
        if (target.key().isPresent() || target.set().table().layout().readOnly()) {
            return notAllowed(request.method());
        }
        Fields body = bodies.read(target.set(), request.body());
        return switch (writing.create(target.set(), body, context)) {
            case Outcome.Applied applied ->
                Answer.created(
                        reads.url(target.set(), applied.row()),
                        sink -> reads.single(sink, target.set(), applied.row(), request));
            case Outcome.Refused refused -> Answer.problem(refused.problem());
        };
    }

    private Answer update(Target target, ODataRequest request, Context context) {
        if (target.key().isEmpty() || target.set().table().layout().readOnly()) {
            return notAllowed(request.method());
        }
        Row row = existing(target, request);
        Fields body = bodies.read(target.set(), request.body());
        requireMatch(target.set(), row, request);
        return switch (writing.update(target.set(), row, body, context)) {
            case Outcome.Applied applied ->
                request.header("prefer").contains("return=representation")
                        ? Answer.json(200, sink -> reads.single(sink, target.set(), applied.row(), request))
                        : Answer.empty(204);
            case Outcome.Refused refused -> Answer.problem(refused.problem());
        };
    }

    private Answer delete(Target target, ODataRequest request, Context context) {
        if (target.key().isEmpty() || target.set().table().layout().readOnly()) {
            return notAllowed(request.method());
        }
        Row row = existing(target, request);
        requireMatch(target.set(), row, request);
        return switch (writing.delete(target.set(), row, context)) {
            case Outcome.Applied applied -> Answer.empty(204);
            case Outcome.Refused refused -> Answer.problem(refused.problem());
        };
    }

    private Row existing(Target target, ODataRequest request) {
        boolean crossCompany = new QueryString(request.query())
                .get("cross-company")
                .filter("true"::equalsIgnoreCase)
                .isPresent();
        return find(world, target, crossCompany).orElseThrow(() -> new RefusedException(notFound(target.set())));
    }

    /** The row of the target's key; one of another company only when the request crosses companies. */
    static Optional<Row> find(World world, Target target, boolean crossCompany) {
        Key key = KeyText.key(target.set(), target.key().orElse(Fields.EMPTY));
        boolean anyCompany = crossCompany || !target.set().table().companyScoped();
        return world.store()
                .table(target.set().table().name())
                .find(key)
                .filter(row -> anyCompany || row.text(Schema.COMPANY).equals(world.defaultCompany()));
    }

    static Problem notFound(EntitySet set) {
        return Problem.plain(404, "No resources were found when selecting for the key of '" + set.name() + "'.");
    }

    private static void requireMatch(EntitySet set, Row row, ODataRequest request) {
        if (!EntityTag.admits(request.header("if-match"), set, row)) {
            throw new RefusedException(Problem.plain(
                    412, "The record has been changed since it was read; the If-Match condition is not met."));
        }
    }

    private static Answer notAllowed(String method) {
        return Answer.problem(
                Problem.plain(405, "The requested resource does not support http method '" + method + "'."));
    }
}
