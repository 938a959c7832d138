package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderMoney.Totals;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.pair.PairSettings.MoneySettings;
import dev.hexbridge.domain.pair.PairSettings.TaxMode;
import dev.hexbridge.domain.totals.PricedLine.Charge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets a document pass only if the ERP will add it up to the shop's total to the cent. What does not pass is held with
 * the difference explained part by part; nothing is ever added to make a total fit.
 */
public final class TotalGate {

    private final Order order;
    private final PricedOrder priced;
    private final MoneySettings settings;

    private TotalGate(Order order, PricedOrder priced, MoneySettings settings) {
        this.order = order;
        this.priced = priced;
        this.settings = settings;
    }

    /** Whether a document may be sent. */
    public sealed interface Verdict {

        /** The ERP's total will be the shop's. */
        record Balanced(Money total) implements Verdict {}

        /**
         * It will not.
         *
         * @param shop the total that the shop asks for
         * @param erp the total that the ERP would compute
         * @param parts where they part
         */
        record Off(Money shop, Money erp, List<Part> parts) implements Verdict {

            public Off {
                parts = List.copyOf(parts);
            }

            /** The difference in one sentence for people. */
            public String explanation() {
                String where = parts.stream().map(Part::display).collect(Collectors.joining("; "));
                return "The shop's total is " + shop + ", the ERP would compute " + erp + ", a difference of "
                        + erp.minus(shop) + ": " + where + ".";
            }
        }
    }

    /**
     * One part of a difference.
     *
     * @param name discounts, shipping, tax, or lines for all else
     * @param shop what the shop states
     * @param erp what the lines to be sent come to
     */
    public record Part(String name, Money shop, Money erp) {

        private String display() {
            return name + " " + shop + " in the shop, " + erp + " in the lines";
        }
    }

    /**
     * Checks a document that is about to be sent.
     *
     * @param order the order
     * @param priced its money, line by line
     * @param document the mapped document, whose lines are added up as the ERP will do
     * @param arithmetic how the ERP computes a line
     * @param settings how the pair settles money
     */
    public static Verdict check(
            Order order, PricedOrder priced, StateDoc document, LineArithmetic arithmetic, MoneySettings settings) {
        int decimals = Coins.decimals(priced.currency());
        BigDecimal lines = document.children().stream()
                .map(line -> arithmetic.amount(line, decimals))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new TotalGate(order, priced, settings).judge(new Money(lines, priced.currency()));
    }

    private Verdict judge(Money lines) {
        boolean addsTax =
                settings.tax() == TaxMode.ERP_COMPUTES && !order.money().taxesIncluded();
        Money erp = addsTax ? lines.plus(ErpTax.estimate(order, settings.view())) : lines;
        Money gap = erp.minus(priced.expected());
        if (gap.amount().abs().compareTo(settings.tolerance()) <= 0) {
            return new Verdict.Balanced(erp);
        }
        return new Verdict.Off(priced.expected(), erp, parts(gap));
    }

    private List<Part> parts(Money gap) {
        List<Part> parts = new ArrayList<>();
        Money open = gap;
        if (!order.money().taxesIncluded()) {
            Part tax = new Part("tax", shop(Totals::tax), erpTax());
            open = open.minus(tax.erp().minus(tax.shop()));
            parts.add(tax);
        }
        Part discounts = new Part("discounts", shop(Totals::discounts), discounts());
        Part shipping = new Part("shipping", shop(Totals::shipping), shipping());
        open = open.plus(discounts.erp().minus(discounts.shop()))
                .minus(shipping.erp().minus(shipping.shop()));
        parts.add(discounts);
        parts.add(shipping);
        parts.removeIf(part -> part.shop().equals(part.erp()));
        if (!open.isZero() || parts.isEmpty()) {
            Money ours = sum(priced.goods().stream().map(PricedLine::amount));
            parts.add(new Part("lines", ours.minus(open), ours));
        }
        return parts;
    }

    private Money erpTax() {
        return settings.tax() == TaxMode.ERP_COMPUTES
                ? ErpTax.estimate(order, settings.view())
                : sum(charges(Charge.TAX).map(PricedLine::amount));
    }

    private Money discounts() {
        CurrencyView view = settings.view();
        Stream<DualMoney> ofLines = order.lines().stream().flatMap(line -> line.discounts().stream());
        Stream<DualMoney> ofShipping = order.shipping().stream().flatMap(line -> line.discounts().stream());
        Money allocated = sum(Stream.concat(ofLines, ofShipping).map(amount -> amount.in(view)));
        return allocated.minus(sum(charges(Charge.DISCOUNT).map(PricedLine::amount)));
    }

    /** Shipping before discounts: those are counted among the discounts. */
    private Money shipping() {
        return sum(order.shipping().stream().map(line -> line.price().in(settings.view())));
    }

    private Stream<PricedLine> charges(Charge charge) {
        return priced.charges().stream().filter(line -> line.charge() == charge);
    }

    private Money shop(Function<Totals, DualMoney> total) {
        return total.apply(order.money().asOrdered()).in(settings.view());
    }

    private Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.zero(priced.currency()), Money::plus);
    }
}
