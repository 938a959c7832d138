package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.LineQuantity;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.ShippingLine;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.pair.PairSettings.MoneySettings;
import dev.hexbridge.domain.pair.PairSettings.TaxMode;
import dev.hexbridge.domain.totals.Part.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lets a document pass only if the order agrees with itself and the ERP will add the document up to the shop's total,
 * to the cent. What does not pass is held with the part named that is off; nothing is ever added to make a total fit.
 */
public final class TotalGate {

    /** The field of a header that names the currency of all its amounts. */
    private static final String CURRENCY = "CurrencyCode";

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
         * @param findings the parts that are off; one at least
         */
        record Off(Money shop, Money erp, List<Finding> findings) implements Verdict {

            public Off {
                findings = List.copyOf(findings);
            }

            /** The difference in one sentence for people. */
            public String explanation() {
                String where = findings.stream().map(Finding::display).collect(Collectors.joining("; "));
                return "The shop's total is " + shop + ", the ERP would compute " + erp + ", a difference of "
                        + erp.minus(shop) + ": " + where + ".";
            }
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
        return new TotalGate(order, priced, settings).judge(document, arithmetic);
    }

    private Verdict judge(StateDoc document, LineArithmetic arithmetic) {
        int decimals = Coins.decimals(priced.currency());
        BigDecimal sum = document.children().stream()
                .map(line -> arithmetic.amount(line, decimals))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Money lines = new Money(sum, priced.currency());
        Money erp = addsTax() ? lines.plus(ErpTax.estimate(order, settings.view())) : lines;
        boolean equal = isEqual(erp, priced.expected());
        boolean untouched = Pricing.untouched(order);
        List<Finding> findings = new ArrayList<>();
        currency(document, erp).ifPresent(findings::add);
        if (untouched || !equal) {
            Sums sums = Sums.of(order, settings.view());
            findings.addAll(
                    untouched ? ShopCheck.of(sums, settings.tolerance()) : NowCheck.of(sums, settings.tolerance()));
        }
        if (!equal) {
            findings.addAll(new DocumentCheck(order, priced, settings.tolerance())
                    .findings(document, key -> document.child(key).map(line -> arithmetic.amount(line, decimals))));
            taxes(findings);
            nameless(findings, erp);
        }
        return findings.isEmpty() ? new Verdict.Balanced(erp) : new Verdict.Off(priced.expected(), erp, findings);
    }

    /** Amounts of one currency under the code of another would be two currencies in one document. */
    private Optional<Finding> currency(StateDoc document, Money erp) {
        return Optional.ofNullable(document.root().fields().get(CURRENCY))
                .map(FieldValue::display)
                .filter(code -> !code.equals(priced.currency().code()) && CurrencyCode.isWellFormed(code))
                .map(code -> new Finding(
                        Part.of(Kind.CURRENCY), priced.expected(), new Money(erp.amount(), new CurrencyCode(code))));
    }

    private boolean addsTax() {
        return settings.tax() == TaxMode.ERP_COMPUTES && !order.money().taxesIncluded();
    }

    /** Where the ERP computes another tax than the shop stated. */
    private void taxes(List<Finding> findings) {
        if (!addsTax()) {
            return;
        }
        CurrencyView view = settings.view();
        Money zero = Money.zero(priced.currency());
        for (int i = 0; i < order.lines().size(); i++) {
            OrderLine line = order.lines().get(i);
            Money shop = OwnTax.of(line.taxes(), line.quantity(), view, zero);
            compare(findings, new Part(Kind.LINE_TAX, i + 1), shop, ErpTax.of(line, view, zero));
        }
        for (int i = 0; i < order.shipping().size(); i++) {
            ShippingLine line = order.shipping().get(i);
            Money shop = OwnTax.of(line.taxes(), new LineQuantity(1, 1), view, zero);
            compare(findings, new Part(Kind.SHIPPING_TAX, i + 1), shop, ErpTax.of(line, view, zero));
        }
    }

    private void compare(List<Finding> findings, Part part, Money shop, Money erp) {
        boolean named = findings.stream().anyMatch(finding -> finding.part().equals(part));
        if (!named && !isEqual(shop, erp)) {
            findings.add(new Finding(part, shop, erp));
        }
    }

    /** A difference that no part accounts for sits on lines whose amounts the ERP cannot hold: finer than its coins. */
    private void nameless(List<Finding> findings, Money erp) {
        if (findings.isEmpty()) {
            findings.add(new Finding(Part.of(Kind.LINES), priced.expected(), erp));
        }
    }

    private boolean isEqual(Money one, Money other) {
        return one.minus(other).amount().abs().compareTo(settings.tolerance()) <= 0;
    }
}
