package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.OrderMoney;
import java.util.Optional;

/** Reads an order's totals from its node. */
final class TotalsNodeReader {

    private TotalsNodeReader() {}

    static OrderMoney totals(Json order, MoneyReader money) {
        return new OrderMoney(
                money.shop(),
                money.presentment(),
                order.at("taxesIncluded").flag(),
                new OrderMoney.Totals(
                        money.requiredBag(order, "totalDiscountsSet"),
                        money.requiredBag(order, "totalShippingPriceSet"),
                        money.requiredBag(order, "totalTaxSet"),
                        money.requiredBag(order, "totalTipReceivedSet"),
                        money.requiredBag(order, "totalPriceSet")),
                money.requiredBag(order, "currentTotalPriceSet"),
                extras(order, money));
    }

    private static OrderMoney.Extras extras(Json order, MoneyReader money) {
        Json rounding = order.at("totalCashRoundingAdjustment");
        return new OrderMoney.Extras(
                money.bag(order.at("subtotalPriceSet")),
                surcharges(order, "original", money),
                new OrderMoney.Current(
                        money.bag(order.at("currentSubtotalPriceSet")),
                        money.bag(order.at("currentShippingPriceSet")),
                        money.bag(order.at("currentTotalDiscountsSet")),
                        money.bag(order.at("currentTotalTaxSet")),
                        surcharges(order, "current", money)),
                new OrderMoney.CashRounding(
                        due(rounding.at("paymentSet"), money), due(rounding.at("refundSet"), money)));
    }

    private static OrderMoney.Surcharges surcharges(Json order, String when, MoneyReader money) {
        return new OrderMoney.Surcharges(
                due(order.at(when + "TotalDutiesSet"), money), due(order.at(when + "TotalAdditionalFeesSet"), money));
    }

    private static Optional<DualMoney> due(Json bag, MoneyReader money) {
        return money.bag(bag).filter(MoneyReader::isSome);
    }
}
