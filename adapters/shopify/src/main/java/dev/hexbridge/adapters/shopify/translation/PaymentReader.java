package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Decimals;
import dev.hexbridge.adapters.shopify.json.Ids;
import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.adapters.shopify.json.Times;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.FinancialStatus;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.OrderPayment;
import dev.hexbridge.domain.canonical.Payment;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how an order is paid. Details of cards and receipts are never looked at. */
final class PaymentReader {

    private final MoneyReader money;

    PaymentReader(MoneyReader money) {
        this.money = money;
    }

    OrderPayment payment(Json order) {
        return new OrderPayment(
                Words.of(order.at("financial_status"), FinancialStatus.class).orElse(FinancialStatus.UNKNOWN),
                gateways(order),
                terms(order.at("payment_terms")),
                order.at("transactions").each(this::transaction));
    }

    private static List<String> gateways(Json order) {
        Set<String> names = new LinkedHashSet<>();
        order.at("payment_gateway_names").items().forEach(name -> name.text().ifPresent(names::add));
        order.at("gateway").text().ifPresent(names::add);
        return List.copyOf(names);
    }

    private static Optional<OrderPayment.Terms> terms(Json terms) {
        if (!terms.exists() || terms.isEmptyObject()) {
            return Optional.empty();
        }
        Optional<OffsetDateTime> due = terms.at("payment_schedules").items().stream()
                .map(schedule -> Times.read(schedule.at("due_at")))
                .flatMap(Optional::stream)
                .findFirst();
        return Optional.of(new OrderPayment.Terms(
                terms.at("payment_terms_name")
                        .text()
                        .or(() -> terms.at("payment_terms_type").text())
                        .orElse(""),
                Decimals.count(terms.at("due_in_days")),
                due));
    }

    Payment transaction(Json transaction) {
        return new Payment(
                transaction.at("id").required(Ids.own(transaction), ""),
                Words.of(transaction.at("kind"), Payment.Kind.class).orElse(Payment.Kind.OTHER),
                Words.of(transaction.at("status"), Payment.Status.class).orElse(Payment.Status.OTHER),
                transaction.at("gateway").text().orElse(""),
                amount(transaction),
                Times.read(transaction.at("processed_at")),
                Ids.read(transaction.at("parent_id")));
    }

    /** Alone, a transaction's amount is in its own currency, which need not be the shop's. */
    private DualMoney amount(Json transaction) {
        Json stated = transaction.at("currency");
        boolean foreign = MoneyReader.currency(stated)
                .filter(currency -> !currency.equals(money.shop()))
                .isPresent();
        if (foreign && !transaction.at("amount_set").exists()) {
            stated.fault(stated.quoted() + " is not the shop's currency, and the amount stands alone");
            return new DualMoney(Money.zero(money.shop()), Money.zero(money.presentment()));
        }
        return money.required(transaction, "amount");
    }
}
