package dev.hexbridge.adapters.sandboxshopify.reads;

import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import dev.hexbridge.adapters.sandboxshopify.orders.Payment.Transaction;
import dev.hexbridge.adapters.sandboxshopify.orders.Refund;
import dev.hexbridge.adapters.sandboxshopify.query.Resolvers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Transactions of the Admin API. */
final class PaymentTypes {

    private PaymentTypes() {}

    /** A transaction with its order. */
    record Movement(Transaction transaction, Order order, String gateway, String status) {

        static Movement of(Transaction transaction, Order order) {
            String gateway = order.refunds().stream()
                    .flatMap(refund -> refund.money().stream())
                    .filter(money -> money.id() == transaction.id())
                    .map(Refund.Money::gateway)
                    .findFirst()
                    .orElse(order.payment().gateway());
            return new Movement(transaction, order, gateway, "SUCCESS");
        }

        boolean manual() {
            return gateway().equals("manual") || gateway().startsWith("Cash");
        }

        /** A refund's parent is the sale. */
        Optional<Movement> parent() {
            boolean refund = transaction.kind() == Transaction.Kind.REFUND;
            return order.payment().transactions().stream()
                    .filter(other -> refund && other.kind() == Transaction.Kind.SALE)
                    .map(other -> of(other, order))
                    .findFirst();
        }
    }

    static List<Movement> of(Order order) {
        Stream<Movement> moved =
                order.payment().transactions().stream().map(transaction -> Movement.of(transaction, order));
        Stream<Movement> others = order.refunds().stream()
                .flatMap(refund -> of(refund, order).stream())
                .filter(movement -> !movement.status().equals("SUCCESS"));
        return Stream.concat(moved, others).toList();
    }

    /** The money of a refund, which may be under way. */
    static List<Movement> of(Refund refund, Order order) {
        return refund.money().stream()
                .map(money -> new Movement(
                        new Transaction(money.id(), Transaction.Kind.REFUND, money.amount(), money.at()),
                        order,
                        money.gateway(),
                        money.status().toUpperCase(Locale.ROOT)))
                .toList();
    }

    static Resolvers<Movement> transaction() {
        Resolvers<Movement> type = Resolvers.<Movement>of("OrderTransaction")
                .value(
                        "id",
                        m -> "gid://shopify/OrderTransaction/" + m.transaction().id())
                .value("kind", m -> m.transaction().kind().name())
                .value("status", Movement::status)
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
