package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.Desired;
import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.mapping.CompiledMap;
import dev.hexbridge.domain.mapping.Mapped;
import dev.hexbridge.domain.mapping.SalesOrderInput;
import dev.hexbridge.domain.message.SourceVersion;
import dev.hexbridge.domain.pair.Decided;
import dev.hexbridge.domain.pair.Pair;
import dev.hexbridge.domain.pair.PairSettings;
import dev.hexbridge.domain.totals.PricedOrder;
import dev.hexbridge.domain.totals.Pricing;
import java.util.List;
import java.util.Optional;

/** The sales order that an order should have: priced, mapped, and let through the total gate. */
record SalesOrderWish(Pair pair, CompiledMap map, Decided decided) {

    /** A sales order number has 20 characters in Finance and Operations. */
    private static final int LONGEST_NUMBER = 20;

    Wish of(Order order, SourceVersion version, String account) {
        PairSettings settings = pair.settings();
        PricedOrder own =
                Pricing.of(order, settings.money().view(), settings.money().tax());
        return switch (Booked.of(order, own, settings)) {
            case Booked.Unquoted unquoted -> new Wish.Held(Failure.of(FailureKind.RATE_MISSING, unquoted.reason()));
            case Booked.In booked -> mapped(order, booked, version, account);
        };
    }

    private Wish mapped(Order order, Booked.In booked, SourceVersion version, String account) {
        PricedOrder priced = booked.priced();
        return switch (map.apply(new SalesOrderInput(order, priced, pair.settings(), account, decided))) {
            case Mapped.Failed failed -> new Wish.Refused(MapFaults.failure(failed));
            case Mapped.Made made -> gated(order, priced, stopped(booked.noted(made)), version);
        };
    }

    /** While its totals are not looked at, nobody is to confirm or deliver it. */
    private Mapped.Made stopped(Mapped.Made made) {
        return pair.settings().money().verifiesTotals()
                ? new Mapped.Made(SalesOrderVerification.stopped(made.document()), made.notes())
                : made;
    }

    /** A cancelled order asks for no document, so there is no total to agree on. */
    private Wish gated(Order order, PricedOrder priced, Mapped.Made made, SourceVersion version) {
        SalesOrderAmendments amendments = new SalesOrderAmendments(pair.settings(), map, order, priced);
        if (order.times().cancelled().isPresent()) {
            return ready(order, made, version, amendments);
        }
        return amendments
                .imbalance(made.document())
                .<Wish>map(explanation -> new Wish.Held(Failure.of(FailureKind.TOTALS_DIFFER, explanation)))
                .orElseGet(() -> ready(order, made, version, amendments));
    }

    private Wish ready(Order order, Mapped.Made made, SourceVersion version, SalesOrderAmendments amendments) {
        return switch (identity(order, made.document())) {
            case Identity.Faulty faulty -> new Wish.Refused(Failure.of(FailureKind.MAPPING, faulty.reason()));
            case Identity.Known known -> {
                Optional<String> withdrawn =
                        order.times().cancelled().map(time -> "The order was cancelled in the shop at " + time);
                Desired desired = new Desired(
                        made.document(), known.ownRef(), known.matches(), version, map.version(), withdrawn);
                yield new Wish.Ready(desired, made.notes(), Optional.of(amendments));
            }
        };
    }

    /** By what the order is told from all others in the ERP. */
    private sealed interface Identity {

        record Known(Optional<TargetRef> ownRef, List<Match> matches) implements Identity {}

        record Faulty(String reason) implements Identity {}
    }

    private Identity identity(Order order, StateDoc document) {
        return switch (pair.settings().numbering().strategy()) {
            case SUPPLIED -> supplied(order, document);
            case GENERATED -> generated(order, document);
        };
    }

    private Identity supplied(Order order, StateDoc document) {
        String number = pair.settings().numbering().orderPrefix() + order.id();
        return number.length() > LONGEST_NUMBER
                ? new Identity.Faulty("The number " + number + " is longer than " + LONGEST_NUMBER
                        + " characters: shorten orderPrefix.")
                : new Identity.Known(Optional.of(new TargetRef(document.root().kind(), number)), List.of());
    }

    /** Without the reference in the document a lost answer would lead to a second order. */
    private Identity generated(Order order, StateDoc document) {
        Reference reference = Reference.of(pair.settings().numbering());
        String text = reference.to(order.id());
        FieldValue wanted = new FieldValue.Text(text);
        boolean written = Optional.ofNullable(document.root().fields().get(reference.field()))
                .filter(wanted::sameAs)
                .isPresent();
        return written
                ? new Identity.Known(Optional.empty(), List.of(new Match(reference.field(), text)))
                : new Identity.Faulty("With generated numbers the map has to fill " + reference.field() + " with "
                        + text + ": by it alone the order is found again.");
    }
}
