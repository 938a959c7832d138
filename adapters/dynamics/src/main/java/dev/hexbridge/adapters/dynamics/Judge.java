package dev.hexbridge.adapters.dynamics;

import dev.hexbridge.adapters.dynamics.batch.Octets;
import dev.hexbridge.adapters.dynamics.connection.Patience;
import dev.hexbridge.adapters.dynamics.refusal.ErrorBody;
import dev.hexbridge.adapters.dynamics.refusal.Refusals;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.util.Optional;

/**
 * Decides what an answer that is no success means. The status alone is not enough: the ERP has sent refusals of a
 * value with 500, and conflicts with 400.
 */
final class Judge {

    private final Refusals refusals;
    private final Patience patience;

    Judge(Refusals refusals, Patience patience) {
        this.refusals = refusals;
        this.patience = patience;
    }

    Verdict judge(int status, Optional<String> retryAfter, Octets body) {
        return switch (status) {
            case 429 ->
                new Verdict.Later(
                        Failure.of(FailureKind.THROTTLED, "The environment asks for patience."),
                        Optional.of(patience.asked(retryAfter)));
            case 401, 403 ->
                later(Failure.of(FailureKind.CREDENTIALS, "A part of the batch was answered with " + status + "."));
            case 412 -> later(Failure.of(FailureKind.CHANGED_MEANWHILE, "The record was changed meanwhile (412)."));
            default -> ErrorBody.read(body).map(error -> said(status, error)).orElseGet(() -> unsaid(status));
        };
    }

    private Verdict said(int status, ErrorBody error) {
        Failure failure = refusals.classify(error);
        boolean client = status >= 400 && status < 500 && status != 408;
        if (!client && !error.isFromWriting()) {
            // Whatever it says: only the status and the type of the exception prove that nothing was written.
            return new Verdict.Uncertain(new Failure(FailureKind.NO_ANSWER, failure.text(), failure.field()));
        }
        if (failure.kind() == FailureKind.CHANGED_MEANWHILE) {
            return later(failure);
        }
        if (status == 409 && failure.kind() == FailureKind.UNCLASSIFIED) {
            return later(new Failure(FailureKind.CHANGED_MEANWHILE, failure.text(), failure.field()));
        }
        return new Verdict.Refused(
                status == 404 ? new Failure(FailureKind.NOT_FOUND, failure.text(), failure.field()) : failure);
    }

    private static Verdict unsaid(int status) {
        String text = "The answer was " + status + " without an OData error.";
        return status == 404
                ? new Verdict.Refused(Failure.of(FailureKind.NOT_FOUND, text))
                : new Verdict.Uncertain(Failure.of(FailureKind.NO_ANSWER, text));
    }

    private static Verdict later(Failure failure) {
        return new Verdict.Later(failure, Optional.empty());
    }
}
