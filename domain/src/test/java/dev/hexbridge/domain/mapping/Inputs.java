package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.Customer;
import dev.hexbridge.domain.canonical.LineItem.Kind;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.ShippingLine;
import dev.hexbridge.domain.pair.CustomerSettings;
import dev.hexbridge.domain.pair.PairSettings;
import dev.hexbridge.domain.pair.PairSettings.Defaults;
import dev.hexbridge.domain.pair.PairSettings.Extensions;
import dev.hexbridge.domain.pair.PairSettings.MoneySettings;
import dev.hexbridge.domain.pair.PairSettings.Numbering;
import dev.hexbridge.domain.pair.PairSettings.TaxMode;
import dev.hexbridge.domain.totals.PricedLine;
import dev.hexbridge.domain.totals.PricedLine.Charge;
import dev.hexbridge.domain.totals.PricedOrder;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Inputs of maps in words, for tests. Money is taken as it stands: exact pricing is not what is tested here. */
public final class Inputs {

    private Inputs() {}

    /** Legal entity {@code usmf} in Chicago; the shop's amounts stand. */
    public static PairSettings pair() {
        return pair(TaxMode.SHOP_AMOUNTS, "America/Chicago", Map.of());
    }

    public static PairSettings pair(TaxMode tax, String zone, Map<String, String> extensions) {
        return new PairSettings(
                "usmf",
                ZoneId.of(zone),
                new Numbering(Numbering.Strategy.SUPPLIED, "SO-", "C-", "SHOP-"),
                new MoneySettings(CurrencyView.SHOP, tax, BigDecimal.ZERO),
                new Defaults(Optional.empty(), "30", Optional.of("MISC"), Optional.of("13"), Optional.of("1")),
                new Extensions(extensions),
                CustomerSettings.USUAL);
    }

    /** The usual pair with customers of its own kind, and an account for those who get none. */
    public static PairSettings pair(CustomerSettings customers, Optional<String> defaultAccount) {
        PairSettings usual = pair();
        Defaults defaults = new Defaults(
                defaultAccount,
                usual.defaults().customerGroup(),
                usual.defaults().itemNumber(),
                usual.defaults().warehouse(),
                usual.defaults().site());
        return new PairSettings(
                usual.legalEntity(),
                usual.zone(),
                usual.numbering(),
                usual.money(),
                defaults,
                usual.extensions(),
                customers);
    }

    public static SalesOrderInput of(Order order) {
        return of(order, pair());
    }

    public static SalesOrderInput of(Order order, PairSettings pair) {
        return new SalesOrderInput(order, priced(order), pair, "C-207119551");
    }

    public static CustomerInput of(Customer customer) {
        return new CustomerInput(customer, pair(), new CurrencyCode("USD"), Optional.empty(), List.of());
    }

    private static PricedOrder priced(Order order) {
        List<PricedLine> goods = order.lines().stream().map(Inputs::goods).toList();
        List<PricedLine> charges =
                order.shipping().stream().map(Inputs::shipping).toList();
        return new PricedOrder(
                order.money().shopCurrency(),
                goods,
                charges,
                order.money().current().shop());
    }

    private static PricedLine goods(OrderLine line) {
        Money price = line.unitPrice().shop();
        Charge charge = line.item().kind() == Kind.GOODS
                ? Charge.GOODS
                : Charge.valueOf(line.item().kind().name());
        return new PricedLine(
                line.id(),
                charge,
                line.item().title(),
                line.quantity().current(),
                price,
                Money.zero(price.currency()),
                Optional.of(line));
    }

    private static PricedLine shipping(ShippingLine line) {
        Money price = line.price().shop();
        return new PricedLine(
                "S" + line.id(),
                Charge.SHIPPING,
                line.title(),
                1,
                price,
                Money.zero(price.currency()),
                Optional.empty());
    }
}
