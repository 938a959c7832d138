package dev.hexbridge.adapters.sandboxshopify.admin;

import dev.hexbridge.adapters.sandboxshopify.graphql.ObjectType;
import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import dev.hexbridge.adapters.sandboxshopify.orders.Payment.Transaction;
import java.util.List;
import java.util.Optional;

/** Transactions of the Admin API. */
final class PaymentTypes {

    static final ObjectType<Movement> TRANSACTION = transaction();

    private PaymentTypes() {}

    /** A transaction with its order. */
    record Movement(Transaction transaction, Order order) {

        String gateway() {
            return order.payment().gateway();
        }

        boolean manual() {
            return gateway().equals("manual") || gateway().startsWith("Cash");
        }

        /** A refund's parent is the sale. */
        Optional<Movement> parent() {
            boolean refund = transaction.kind() == Transaction.Kind.REFUND;
            return order.payment().transactions().stream()
                    .filter(other -> refund && other.kind() == Transaction.Kind.SALE)
                    .map(other -> new Movement(other, order))
                    .findFirst();
        }
    }

    static List<Movement> of(Order order) {
        return order.payment().transactions().stream()
                .map(transaction -> new Movement(transaction, order))
                .toList();
    }

    private static ObjectType<Movement> transaction() {
        ObjectType<Movement> fee = ObjectType.<Movement>of("TransactionFee")
                .nulls("id", "type", "rateName")
                .one("amount", MoneyTypes.MONEY, m -> Optional.empty())
                .one("taxAmount", MoneyTypes.MONEY, m -> Optional.empty());
        ObjectType<Movement> type = ObjectType.<Movement>of("OrderTransaction")
                .text(
                        "id",
                        m -> "gid://shopify/OrderTransaction/" + m.transaction().id())
                .text("kind", m -> m.transaction().kind().name())
                .text("status", m -> "SUCCESS")
                .text("gateway", Movement::gateway)
                .text("formattedGateway", Movement::gateway)
                .flag("manualPaymentGateway", Movement::manual)
                .flag("test", m -> m.order().notes().test())
                .text("createdAt", m -> m.transaction().at().toString())
                .text("processedAt", m -> m.transaction().at().toString())
                .text("paymentId", m -> "c" + m.transaction().id() + ".1")
                .nulls("errorCode", "settlementCurrency", "settlementCurrencyRate")
                .one("amountRoundingSet", MoneyTypes.BAG, m -> Optional.empty())
                .many("fees", fee, m -> List.of());
        MoneyTypes.money(
                type,
                "amountSet",
                m -> m.transaction().amount(),
                m -> m.order().basket().pricing());
        return type.one("parentTransaction", type, Movement::parent);
    }
}
