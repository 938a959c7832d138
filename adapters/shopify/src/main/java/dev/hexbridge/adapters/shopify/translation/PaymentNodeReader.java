package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Decimals;
import dev.hexbridge.adapters.shopify.json.Ids;
import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.FinancialStatus;
import dev.hexbridge.domain.canonical.OrderPayment;
import dev.hexbridge.domain.canonical.Payment;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Reads how an order is paid from its node. */
final class PaymentNodeReader {

    private final MoneyReader money;
    private final ShopTime time;

    PaymentNodeReader(MoneyReader money, ShopTime time) {
        this.money = money;
        this.time = time;
    }

    OrderPayment payment(Json order) {
        return new OrderPayment(
                Words.of(order.at("displayFinancialStatus"), FinancialStatus.class)
                        .orElse(FinancialStatus.UNKNOWN),
                order.at("paymentGatewayNames").items().stream()
                        .map(Json::text)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList(),
                terms(order.at("paymentTerms")),
                transactions(order));
    }

    List<Payment> transactions(Json order) {
        return order.at("transactions").items().stream().map(this::transaction).toList();
    }

    private Optional<OrderPayment.Terms> terms(Json terms) {
        if (!terms.exists()) {
            return Optional.empty();
        }
        Optional<OffsetDateTime> due = terms.at("paymentSchedules").at("nodes").items().stream()
                .map(schedule -> time.read(schedule.at("dueAt")))
                .flatMap(Optional::stream)
                .findFirst();
        return Optional.of(new OrderPayment.Terms(
                terms.at("paymentTermsName").text().orElse(""), Decimals.count(terms.at("dueInDays")), due));
    }

    Payment transaction(Json transaction) {
        Json id = transaction.at("id");
        return new Payment(
                id.required(Ids.read(id), ""),
                Words.of(transaction.at("kind"), Payment.Kind.class).orElse(Payment.Kind.OTHER),
                Words.of(transaction.at("status"), Payment.Status.class).orElse(Payment.Status.OTHER),
                transaction.at("gateway").text().orElse(""),
                money.requiredBag(transaction, "amountSet"),
                time.read(transaction.at("processedAt")),
                Ids.read(transaction.at("parentTransaction").at("id")),
                rounding(transaction));
    }

    /** By how much cash was rounded; most shops round none, and say so with zero or not at all. */
    private Optional<DualMoney> rounding(Json transaction) {
        return transaction.at("amountRoundingSet").exists()
                ? Optional.of(money.requiredBag(transaction, "amountRoundingSet"))
                        .filter(amount -> !amount.shop().isZero())
                : Optional.empty();
    }
}
