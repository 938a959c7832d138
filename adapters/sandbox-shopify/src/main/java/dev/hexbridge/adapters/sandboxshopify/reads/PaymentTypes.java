package dev.hexbridge.adapters.sandboxshopify.reads;

import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import dev.hexbridge.adapters.sandboxshopify.orders.Payment.Transaction;
import dev.hexbridge.adapters.sandboxshopify.orders.Refund;
import dev.hexbridge.adapters.sandboxshopify.query.Resolvers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Transactions of the Admin API. */
final class PaymentTypes {

    private PaymentTypes() {}

    /** A transaction with its order. */
    record Movement(Transaction transaction, Order order) {

        String gateway() {
            return transaction.gateway();
        }

        boolean manual() {
            return gateway().equals("manual") || gateway().startsWith("Cash");
        }

        /** A capture's authorization, a refund's sale. */
        Optional<Movement> parent() {
            return order.payment().transactions().stream()
                    .filter(other ->
                            transaction.parent().filter(id -> id == other.id()).isPresent())
                    .map(other -> new Movement(other, order))
                    .findFirst();
        }
    }

    static List<Movement> of(Order order) {
        Stream<Movement> moved =
                order.payment().transactions().stream().map(transaction -> new Movement(transaction, order));
        Stream<Movement> others = order.refunds().stream()
                .flatMap(refund -> of(refund, order).stream())
                .filter(movement -> movement.transaction().state() != Transaction.State.SUCCESS);
        return Stream.concat(moved, others).toList();
    }

    /** The money of a refund, which may be under way. */
    static List<Movement> of(Refund refund, Order order) {
        return refund.money().stream()
                .map(money -> new Movement(order.payment().back(money), order))
                .toList();
    }

    static Resolvers<Movement> transaction() {
        Resolvers<Movement> type = Resolvers.<Movement>of("OrderTransaction")
                .value(
                        "id",
                        m -> "gid://shopify/OrderTransaction/" + m.transaction().id())
                .value("kind", m -> m.transaction().kind().name())
                .value("status", m -> m.transaction().state().name())
                .value("gateway", Movement::gateway)
                .value("formattedGateway", Movement::gateway)
                .value("manualPaymentGateway", Movement::manual)
                .value("test", m -> m.order().notes().test())
                .value("createdAt", m -> m.transaction().at())
                .value("processedAt", m -> m.transaction().at())
                .value("paymentId", m -> "c" + m.transaction().id() + ".1")
                .nulls("errorCode", "amountRoundingSet", "settlementCurrency", "settlementCurrencyRate")
                .value("fees", m -> List.of());
        MoneyTypes.money(
                type,
                "amountSet",
                m -> m.transaction().amount(),
                m -> m.order().basket().pricing());
        return type.value("parentTransaction", Movement::parent);
    }
}
