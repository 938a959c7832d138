package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.LineItem.Kind;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.OrderMoney;
import dev.hexbridge.domain.canonical.OrderMoney.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether an order agrees with itself: each total that the shop states with the parts that it is the total of. */
final class ShopCheck {

    private final Sums sums;
    private final Totals stated;
    private final BigDecimal tolerance;
    private final Evidence evidence;
    private final List<Finding> findings = new ArrayList<>();

    private ShopCheck(Sums sums, BigDecimal tolerance) {
        this.sums = sums;
        this.stated = sums.order().money().asOrdered();
        this.tolerance = tolerance;
        this.evidence = new Evidence(sums);
    }

    static List<Finding> of(Sums sums, BigDecimal tolerance) {
        ShopCheck check = new ShopCheck(sums, tolerance);
        check.discounts();
        check.tax();
        check.shipping();
        check.compare(Part.of(Part.Kind.TIPS), check.in(check.stated.tips()), check.tips());
        check.total();
        return List.copyOf(check.findings);
    }

    private void discounts() {
        Money allocated = sums.lineDiscounts().plus(sums.shippingDiscounts()).plus(sums.unallocated());
        Money surplus = allocated.minus(in(stated.discounts()));
        Part part = evidence.discount(surplus).orElse(Part.of(Part.Kind.DISCOUNTS));
        compare(part, in(stated.discounts()), allocated);
    }

    private void tax() {
        if (sums.isTaxLaid()) {
            Money surplus = sums.tax().minus(in(stated.tax()));
            Part part = evidence.tax(surplus).orElse(Part.of(Part.Kind.TAX));
            compare(part, in(stated.tax()), sums.tax());
        } else if (sums.order().money().taxesIncluded()) {
            // Without tax lines nobody can tell what of the prices is tax.
            compare(Part.of(Part.Kind.TAX), in(stated.tax()), sums.zero());
        }
    }

    /** Shops state it with and without its discounts. */
    private void shipping() {
        Money gross = sums.shipping();
        Money said = in(stated.shipping());
        if (differ(said, gross) && differ(said, gross.minus(sums.shippingDiscounts()))) {
            compare(Part.of(Part.Kind.SHIPPING), said, gross);
        }
    }

    private Money tips() {
        return sums.of(Kind.TIP);
    }

    private void total() {
        Money asked = in(stated.total());
        Money missing = asked.minus(sums.total());
        boolean explained = findings.stream().anyMatch(finding -> isOf(finding, missing));
        if (differ(asked, sums.total()) && !explained) {
            findings.add(new Finding(culprit(missing), asked, sums.total()));
        }
    }

    private boolean isOf(Finding finding, Money missing) {
        Money gap = finding.gap();
        return !differ(gap, missing) || !differ(gap.negated(), missing);
    }

    private Part culprit(Money missing) {
        return unlaid(missing)
                .or(() -> restated(missing))
                .or(() -> tender(missing))
                .or(() -> subtotalDiffers() ? Optional.empty() : surcharge(missing))
                .or(() -> evidence.line(missing))
                .orElseGet(() -> Part.of(subtotalDiffers() ? Part.Kind.LINES : Part.Kind.TOTAL));
    }

    /** A discount or a tax that the shop states for the whole order, lays on no line, and leaves out of the total. */
    private Optional<Part> unlaid(Money missing) {
        if (!sums.unallocated().isZero() && !differ(sums.unallocated(), missing)) {
            return Optional.of(Part.of(Part.Kind.DISCOUNTS));
        }
        return !sums.isTaxLaid() && isWhole(in(stated.tax()), missing)
                ? Optional.of(Part.of(Part.Kind.TAX))
                : Optional.empty();
    }

    /** The shop states some parts twice; where the two differ by what is missing, the first is wrong. */
    private Optional<Part> restated(Money missing) {
        OrderMoney.Extras extras = sums.order().money().extras();
        OrderMoney.Surcharges first = extras.surcharges();
        OrderMoney.Surcharges now = extras.now().surcharges();
        if (!differ(in(now.duties()).minus(in(first.duties())), missing)) {
            return Optional.of(Part.of(Part.Kind.DUTIES));
        }
        if (!differ(in(now.fees()).minus(in(first.fees())), missing)) {
            return Optional.of(Part.of(Part.Kind.FEES));
        }
        Money shipping = sums.shipping().minus(sums.shippingDiscounts());
        return extras.now()
                .shipping()
                .map(this::in)
                .filter(said -> !differ(said.minus(shipping), missing))
                .map(said -> Part.of(Part.Kind.SHIPPING));
    }

    /** What was paid in another way lowers what is still to be paid, never what is owed. */
    private Optional<Part> tender(Money missing) {
        Money redeemed = Tenders.giftCards(sums);
        if (!redeemed.isZero() && !differ(redeemed.negated(), missing)) {
            return Optional.of(Part.of(Part.Kind.GIFT_CARDS_REDEEMED));
        }
        Money rounding = in(sums.order().money().extras().rounding().payments());
        return !rounding.isZero() && !differ(rounding, missing)
                ? Optional.of(Part.of(Part.Kind.CASH_ROUNDING))
                : Optional.empty();
    }

    /** Duties, fees or gift cards sold that the shop's total leaves out as a whole. */
    private Optional<Part> surcharge(Money missing) {
        OrderMoney.Surcharges charged = sums.order().money().extras().surcharges();
        if (isWhole(in(charged.duties()), missing)) {
            return Optional.of(Part.of(Part.Kind.DUTIES));
        }
        if (isWhole(in(charged.fees()), missing)) {
            return Optional.of(Part.of(Part.Kind.FEES));
        }
        return isWhole(sums.of(Kind.GIFT_CARD), missing)
                ? Optional.of(Part.of(Part.Kind.GIFT_CARDS_SOLD))
                : Optional.empty();
    }

    private boolean isWhole(Money part, Money missing) {
        return !part.isZero() && !differ(part.negated(), missing);
    }

    /** Shops state it with and without tips. */
    private boolean subtotalDiffers() {
        Money lines = sums.lines().minus(sums.lineDiscounts()).minus(sums.unallocated());
        return sums.order().money().extras().subtotal().map(this::in).stream()
                .anyMatch(said -> differ(said, lines) && differ(said, lines.minus(tips())));
    }

    private void compare(Part part, Money expected, Money found) {
        if (differ(expected, found)) {
            findings.add(new Finding(part, expected, found));
        }
    }

    private boolean differ(Money one, Money other) {
        return one.minus(other).amount().abs().compareTo(tolerance) > 0;
    }

    private Money in(DualMoney amount) {
        return amount.in(sums.view());
    }

    private Money in(Optional<DualMoney> amount) {
        return amount.map(this::in).orElse(sums.zero());
    }
}
