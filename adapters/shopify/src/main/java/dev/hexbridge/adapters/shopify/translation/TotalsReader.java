package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Decimals;
import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.LineItem.Kind;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.OrderMoney;
import dev.hexbridge.domain.canonical.ShippingLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads an order's totals. Where a body is too old to state one, it is added up from the parts. */
final class TotalsReader {

    private final MoneyReader money;

    TotalsReader(MoneyReader money) {
        this.money = money;
    }

    OrderMoney totals(Json order, List<OrderLine> lines, List<ShippingLine> shipping) {
        DualMoney total = money.required(order, "total_price");
        return new OrderMoney(
                money.shop(),
                money.presentment(),
                order.at("taxes_included").flag(),
                new OrderMoney.Totals(
                        money.required(order, "total_discounts"),
                        money.set(order.at("total_shipping_price_set")).orElseGet(() -> sum(shippingPaid(shipping))),
                        money.required(order, "total_tax"),
                        tips(order, lines),
                        total),
                money.read(order, "current_total_price").orElse(total),
                extras(order));
    }

    /** Nothing is due where a set is null or holds zero. */
    private OrderMoney.Extras extras(Json order) {
        return new OrderMoney.Extras(
                money.set(order.at("subtotal_price_set")),
                surcharges(order, "original"),
                new OrderMoney.Current(
                        money.set(order.at("current_subtotal_price_set")),
                        money.set(order.at("current_shipping_price_set")),
                        money.set(order.at("current_total_discounts_set")),
                        money.set(order.at("current_total_tax_set")),
                        surcharges(order, "current")),
                new OrderMoney.CashRounding(
                        due(order.at("total_cash_rounding_payment_adjustment_set")),
                        due(order.at("total_cash_rounding_refund_adjustment_set"))));
    }

    private OrderMoney.Surcharges surcharges(Json order, String when) {
        return new OrderMoney.Surcharges(
                due(order.at(when + "_total_duties_set")), due(order.at(when + "_total_additional_fees_set")));
    }

    private Optional<DualMoney> due(Json set) {
        return money.set(set).filter(MoneyReader::isSome);
    }

    /** Tips have no set. In two currencies only the lines that they are as well tell both amounts. */
    private DualMoney tips(Json order, List<OrderLine> lines) {
        Json stated = order.at("total_tip_received");
        boolean tellsAll = money.isOneCurrency()
                || Decimals.read(stated).orElse(BigDecimal.ZERO).signum() == 0;
        if (stated.exists() && tellsAll) {
            return money.required(order, "total_tip_received");
        }
        return sum(lines.stream()
                .filter(line -> line.item().kind() == Kind.TIP)
                .map(line -> new DualMoney(
                        line.unitPrice().shop().times(line.quantity().ordered()),
                        line.unitPrice().presentment().times(line.quantity().ordered()))));
    }

    private static Stream<DualMoney> shippingPaid(List<ShippingLine> shipping) {
        return shipping.stream()
                .flatMap(line -> Stream.concat(
                        Stream.of(line.price()), line.discounts().stream().map(TotalsReader::negated)));
    }

    private DualMoney sum(Stream<DualMoney> amounts) {
        return amounts.reduce(
                money.zero(),
                (a, b) -> new DualMoney(a.shop().plus(b.shop()), a.presentment().plus(b.presentment())));
    }

    private static DualMoney negated(DualMoney amount) {
        return new DualMoney(amount.shop().negated(), amount.presentment().negated());
    }
}
