package dev.hexbridge.application.relay;

import dev.hexbridge.application.interpret.Marks;
import dev.hexbridge.application.port.outbound.DirtyKeys.Mark;
import dev.hexbridge.domain.amendment.Compensation;
import dev.hexbridge.domain.amendment.Ruling.Means;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.desire.Books;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.desire.Wish;
import dev.hexbridge.domain.pair.Decided;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents that make up for one which changes no more: when they are asked for, and what is wanted of them. */
final class Further {

    private Further() {}

    /**
     * The marks that follow from what is settled: beside a sales order that changes no more one of each means, behind a
     * further document that changes no more the next. Whoever looks at one that is closed already is sent on.
     */
    static Stream<Mark> of(Ending ending) {
        Optional<Agreed> carried = ending.link().filter(Agreed::isCarried);
        Mark asker = ending.work().claim().key().mark();
        String role = ending.work().key().role();
        if (carried.isEmpty()) {
            return Stream.empty();
        }
        if (role.equals(Route.SALES_ORDER)) {
            return Arrays.stream(Means.values()).map(means -> Marks.further(asker, Compensation.first(means)));
        }
        boolean isNew = ending.work().agreed().filter(Agreed::isCarried).isEmpty();
        return Compensation.of(role).stream()
                .flatMap(closed -> Stream.concat(
                                Stream.of(closed.next()),
                                Arrays.stream(Means.values())
                                        .filter(means -> isNew && means != closed.means())
                                        .map(Compensation::first))
                        .map(next -> Marks.further(asker, next)));
    }

    static Wish wish(Compensation compensation, Route route, Work work, Order order, Decided decided) {
        Mark mark = work.claim().key().mark();
        Optional<Agreed> salesOrder = work.needed().filter(Agreed::isPresent);
        if (salesOrder.isEmpty()) {
            return new Wish.Held(
                    Failure.of(FailureKind.MAPPING, "the sales order that it makes up for has never been settled"));
        }
        // What was settled of another version says nothing about what is left of this one.
        boolean fits = salesOrder.get().version().equals(mark.version());
        return fits
                ? route.further(
                        compensation, order, mark.version(), new Books(salesOrder.get(), work.further()), decided)
                : new Wish.Needs(mark.needs().orElseThrow());
    }
}
