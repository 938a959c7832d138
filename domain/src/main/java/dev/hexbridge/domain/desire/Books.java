package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.amendment.Compensation;
import dev.hexbridge.domain.convergence.Agreed;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is settled of one order in one legal entity: its sales order, and the documents that make up for it.
 *
 * @param order the sales order
 * @param further what is settled of the others, by role
 */
public record Books(Agreed order, Map<String, Agreed> further) {

    public Books {
        further = Map.copyOf(further);
    }

    StateDoc salesOrder() {
        return order.held();
    }

    /** The account that the sales order was made for. */
    String account() {
        return Optional.ofNullable(salesOrder().root().fields().get("OrderingCustomerAccountNumber"))
                .map(FieldValue::display)
                .orElse("");
    }

    /** What a document holds that changes no more. */
    Optional<StateDoc> closed(Compensation compensation) {
        return Optional.ofNullable(further.get(compensation.role()))
                .filter(Agreed::isCarried)
                .map(Agreed::held);
    }

    /** All that change no more, the sales order first. */
    List<StateDoc> frozen() {
        Stream<StateDoc> further = Compensation.all().flatMap(one -> closed(one).stream());
        return Stream.concat(Stream.of(salesOrder()), further).toList();
    }
}
