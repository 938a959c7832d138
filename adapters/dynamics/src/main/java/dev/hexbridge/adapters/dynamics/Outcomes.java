package dev.hexbridge.adapters.dynamics;

import dev.hexbridge.adapters.dynamics.batch.Digits;
import dev.hexbridge.adapters.dynamics.batch.Reply;
import dev.hexbridge.adapters.dynamics.batch.Response;
import dev.hexbridge.adapters.dynamics.odata.Json;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the replies to change sets into outcomes of operations. */
final class Outcomes {

    private static final String ETAG = "@odata.etag";
    private static final int LONGEST_ID = 6;

    private final Judge judge;

    Outcomes(Judge judge) {
        this.judge = judge;
    }

    /**
     * The outcome of one change set.
     *
     * @param firstId the {@code Content-ID} of its first write
     */
    DeliveryOutcome of(Draft.Ready draft, Reply reply, int firstId) {
        return switch (reply) {
            case Reply.Missing missing -> unknown(missing.reason());
            case Reply.Responses responses -> of(draft, responses.list(), firstId);
        };
    }

    /** Whether the numbers repeated with successes are those of this change set. A failure's number tells nothing. */
    static boolean belongs(Draft.Ready draft, Reply reply, int firstId) {
        return !(reply instanceof Reply.Responses responses)
                || responses.list().stream()
                        .filter(Response::succeeded)
                        .flatMap(response -> response.contentId().stream())
                        .allMatch(id -> isWithin(id, firstId, draft.size()));
    }

    /** A refused change set has one response, whichever of its writes was refused. */
    private DeliveryOutcome of(Draft.Ready draft, List<Response> responses, int firstId) {
        Response first = responses.getFirst();
        if (responses.size() == 1 && !first.succeeded()) {
            return numbering(draft, of(judge.judge(first.status(), first.header("retry-after"), first.body())));
        }
        boolean allDone = responses.size() == draft.size() && responses.stream().allMatch(Response::succeeded);
        return allDone ? delivered(draft, responses, firstId) : unknown("the change set has responses that disagree");
    }

    /** A number that is asked for where none was sent: its sequence is manual. */
    private static DeliveryOutcome numbering(Draft.Ready draft, DeliveryOutcome outcome) {
        return outcome instanceof DeliveryOutcome.Rejected rejected
                        && !draft.ref().isNumbered()
                        && rejected.failure().field().equals(Optional.of(draft.identity()))
                ? new DeliveryOutcome.Rejected(new Failure(
                        FailureKind.NUMBER_REFUSED,
                        rejected.failure().text(),
                        rejected.failure().field()))
                : outcome;
    }

    /** What a verdict comes to for a write. */
    static DeliveryOutcome of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Later later -> new DeliveryOutcome.RetryLater(later.failure(), later.notBefore());
            case Verdict.Refused refused -> new DeliveryOutcome.Rejected(refused.failure());
            case Verdict.Uncertain uncertain -> new DeliveryOutcome.Unknown(uncertain.failure());
        };
    }

    private static DeliveryOutcome delivered(Draft.Ready draft, List<Response> responses, int firstId) {
        if (!draft.rootFirst()) {
            return new DeliveryOutcome.Delivered(draft.ref(), Optional.empty());
        }
        Optional<Response> numbered = responses.stream()
                .filter(response -> response.contentId().equals(Optional.of(String.valueOf(firstId))))
                .findFirst();
        Response root = numbered.orElse(responses.getFirst());
        Map<String, String> shown = Json.texts(root.body(), ETAG, draft.identity());
        String id = shown.getOrDefault(draft.identity(), draft.ref().id());
        Optional<String> etag = root.header("etag").or(() -> Optional.ofNullable(shown.get(ETAG)));
        if (id.isEmpty()) {
            return unknown("the answer does not name the document that was made");
        }
        if (id.equalsIgnoreCase(draft.ref().id())) {
            return new DeliveryOutcome.Delivered(draft.ref(), etag);
        }
        // The ERP may put a number of its own in place of ours; believe it only if the answer is surely to this write.
        return numbered.isPresent()
                ? new DeliveryOutcome.Delivered(new TargetRef(draft.ref().kind(), id), etag)
                : unknown("the answer names another document");
    }

    private static boolean isWithin(String id, int firstId, int size) {
        return id.length() <= LONGEST_ID
                && Digits.only(id)
                && Integer.parseInt(id) >= firstId
                && Integer.parseInt(id) < firstId + size;
    }

    private static DeliveryOutcome unknown(String reason) {
        return new DeliveryOutcome.Unknown(Failure.of(FailureKind.PROTOCOL, "No reliable answer: " + reason + "."));
    }
}
