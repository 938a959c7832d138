package dev.hexbridge.application.fake;

import dev.hexbridge.application.port.outbound.Deliveries.Attempt;
import dev.hexbridge.application.port.outbound.History.DeadLetter;
import dev.hexbridge.application.port.outbound.History.Delivery;
import dev.hexbridge.application.port.outbound.History.Problem;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict.Quarantined;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.util.Locale;
import java.util.Optional;

/** Turns what is stored into what people read. */
final class Words {

    private static final Problem NONE = new Problem("unclassified", "engine", "", "");

    private Words() {}

    static Delivery delivery(long id, Attempt attempt) {
        return new Delivery(
                String.valueOf(id),
                attempt.key().text(),
                attempt.at(),
                attempt.took(),
                attempt.step().token(),
                attempt.result().token(),
                attempt.targetId(),
                attempt.failure().map(Words::problem),
                attempt.notes().stream().map(Words::clean).toList());
    }

    static DeadLetter deadLetter(JournalState.Row row) {
        return new DeadLetter(
                "key-" + row.key().serial(),
                row.key().state().token(),
                row.key().mark().key().text(),
                row.times().since(),
                row.key().attempts(),
                row.failure().map(Words::problem).orElse(NONE));
    }

    static Optional<DeadLetter> quarantined(JournalState.Noted noted) {
        String position = noted.interpretation().recorded().position().text();
        return noted.interpretation().verdict() instanceof Quarantined quarantined
                ? Optional.of(new DeadLetter(
                        "receipt-" + position,
                        "quarantined",
                        position,
                        noted.at(),
                        1,
                        new Problem(
                                "unreadable", "merchant-data", where(quarantined), FailureKind.UNREADABLE.remedy())))
                : Optional.empty();
    }

    static String where(Quarantined quarantined) {
        return quarantined.pointer().isEmpty()
                ? quarantined.reason()
                : quarantined.reason() + " at " + quarantined.pointer();
    }

    static String failure(Optional<Failure> failure) {
        return failure.map(Words::text).orElse("");
    }

    private static Problem problem(Failure failure) {
        String actor = failure.kind().actor().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(
                failure.kind().token(), actor, text(failure), failure.kind().remedy());
    }

    private static String text(Failure failure) {
        return clean(failure.text())
                + failure.field().map(field -> " (" + field + ")").orElse("");
    }

    /** As a database would keep it: no NUL, no half of a surrogate pair. */
    private static String clean(String text) {
        return text.codePoints()
                .map(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF) ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
