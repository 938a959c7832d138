package dev.hexbridge.application.relay;

import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.desire.Route;
import dev.hexbridge.domain.desire.Routing.Direction;
import dev.hexbridge.domain.desire.Wish;
import java.util.Optional;

/**
 * What becomes of an order whose key is one pair's while the shop's decision table names another by now. There is
 * never a second document: what may exist stays until a person has decided; what cannot exist moves.
 */
final class Astray {

    private Astray() {}

    static Wish wish(Route here, Work work, Direction now) {
        Optional<Agreed> document = work.agreed();
        String company = here.pair().settings().legalEntity();
        if (document.isPresent()) {
            return held("The order is the document " + document.get().ref().id() + " of the company " + company
                    + " already. " + told(now)
                    + " Release it to leave it there, or cancel it there and decide by hand.");
        }
        return switch (now) {
            case Direction.Nowhere nowhere ->
                held("The order was to go to the company " + company + ". " + told(now)
                        + " Release it to send it there.");
            case Direction.To to ->
                work.isDoubtful()
                        ? held("An attempt may have made the order's document in the company " + company + ". "
                                + told(now) + " Look there, then release it to leave it there.")
                        : new Wish.Elsewhere(to.route(), told(now));
        };
    }

    private static String told(Direction now) {
        return switch (now) {
            case Direction.To to ->
                "By now it should go to the company "
                        + to.route().pair().settings().legalEntity() + " (pair "
                        + to.route().pair().name() + ").";
            case Direction.Nowhere nowhere -> nowhere.reason();
        };
    }

    private static Wish held(String reason) {
        return new Wish.Held(Failure.of(FailureKind.AMENDMENT_HELD, reason));
    }
}
