package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.amendment.Compensation;
import dev.hexbridge.domain.amendment.Remainder;
import dev.hexbridge.domain.amendment.Ruling.Means;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.Desired;
import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
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
import dev.hexbridge.domain.pair.PairSettings.Numbering.Strategy;
import dev.hexbridge.domain.totals.PricedLine;
import dev.hexbridge.domain.totals.PricedOrder;
import dev.hexbridge.domain.totals.Pricing;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The further document that an order asks for beside its sales order, which does not change any more. */
record CompensationWish(Pair pair, CompiledMap map, Decided decided) {

    private static final int LONGEST_NUMBER = 20;
    private static final String NOTHING = "Nothing is left for it to make up for";

    Wish of(Compensation compensation, Order order, SourceVersion version, Books books) {
        if (compensation.ordinal() > Compensation.MOST) {
            return new Wish.Held(Failure.of(
                    FailureKind.DOCUMENT_CLOSED,
                    "The order has " + Compensation.MOST + " documents of this kind that change no more."));
        }
        Optional<StateDoc> closed = books.closed(compensation);
        if (closed.isPresent()) {
            return ready(compensation, closed.get(), version, new Subject(order, Optional.empty()));
        }
        PricedOrder own = Pricing.of(
                order, pair.settings().money().view(), pair.settings().money().tax());
        return switch (Booked.of(order, own, pair.settings())) {
            case Booked.Unquoted unquoted -> new Wish.Held(Failure.of(FailureKind.RATE_MISSING, unquoted.reason()));
            case Booked.In booked -> open(compensation, order, version, books, booked.priced());
        };
    }

    private Wish open(Compensation compensation, Order order, SourceVersion version, Books books, PricedOrder priced) {
        PricedOrder wanted = order.times().cancelled().isPresent()
                ? new PricedOrder(priced.currency(), List.of(), List.of(), priced.expected())
                : priced;
        Remainder remainder = Remainder.of(
                wanted, key -> order.lines().stream().anyMatch(line -> PricedLine.isOf(line, key)), books.frozen());
        return switch (compensation.means()) {
            case RETURN_ORDER -> returned(compensation, order, version, books, remainder);
            case SUPPLEMENT -> supplement(compensation, order, version, books, remainder.supplement(priced.currency()));
        };
    }

    private record Subject(Order order, Optional<String> withdrawn) {}

    private Wish returned(
            Compensation compensation, Order order, SourceVersion version, Books books, Remainder remainder) {
        StateDoc document = ReturnDocument.of(books.salesOrder(), reference(compensation, order), remainder.returns());
        return ready(compensation, document, version, subject(order, remainder.returns()));
    }

    private Wish supplement(
            Compensation compensation, Order order, SourceVersion version, Books books, PricedOrder priced) {
        SalesOrderInput input = new SalesOrderInput(order, priced, pair.settings(), books.account(), decided);
        return switch (map.apply(input)) {
            case Mapped.Failed failed -> new Wish.Refused(MapFaults.failure(failed));
            case Mapped.Made made ->
                ready(
                        compensation,
                        bearing(made.document(), reference(compensation, order)),
                        version,
                        subject(order, priced.lines().toList()));
        };
    }

    private static Subject subject(Order order, List<?> lines) {
        return new Subject(order, lines.isEmpty() ? Optional.of(NOTHING) : Optional.empty());
    }

    private String reference(Compensation compensation, Order order) {
        return Reference.of(pair.settings().numbering()).to(order.id()) + "-" + compensation.suffix();
    }

    private StateDoc bearing(StateDoc document, String reference) {
        TargetRecord root = document.root();
        TreeMap<String, FieldValue> fields = new TreeMap<>(root.fields());
        fields.put(Reference.of(pair.settings().numbering()).field(), new FieldValue.Text(reference));
        return new StateDoc(new TargetRecord(root.kind(), root.key(), fields), document.children());
    }

    private Wish ready(Compensation compensation, StateDoc document, SourceVersion version, Subject subject) {
        PairSettings.Numbering numbering = pair.settings().numbering();
        String number = numbering.orderPrefix() + subject.order().id() + compensation.suffix();
        boolean supplied = numbering.strategy() == Strategy.SUPPLIED;
        if (supplied && number.length() > LONGEST_NUMBER) {
            return new Wish.Refused(Failure.of(
                    FailureKind.MAPPING,
                    "The number " + number + " is longer than " + LONGEST_NUMBER
                            + " characters: shorten orderPrefix."));
        }
        Reference reference = Reference.of(numbering);
        List<Match> matches =
                supplied ? List.of() : List.of(new Match(reference.field(), reference(compensation, subject.order())));
        Optional<TargetRef> ref =
                supplied ? Optional.of(new TargetRef(document.root().kind(), number)) : Optional.empty();
        Desired desired = new Desired(document, ref, matches, version, map.version(), subject.withdrawn());
        CompensationRules rules = new CompensationRules(
                compensation.means() == Means.RETURN_ORDER
                        ? CompensationRules.Kind.RETURN_ORDER
                        : CompensationRules.Kind.SALES_ORDER);
        return new Wish.Ready(desired, List.of(), Optional.of(rules));
    }
}
