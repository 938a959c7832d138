package dev.hexbridge.domain.refund;

import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A shop's sums, in both currencies. */
final class Amounts {

    private Amounts() {}

    static DualMoney share(DualMoney amount, long part, long whole) {
        return new DualMoney(share(amount.shop(), part, whole), share(amount.presentment(), part, whole));
    }

    private static Money share(Money amount, long part, long whole) {
        int decimals = amount.currency().code().equals("JPY") ? 0 : 2;
        BigDecimal value = amount.amount()
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
        return new Money(value, amount.currency());
    }

    static DualMoney sum(DualMoney one, DualMoney other) {
        return new DualMoney(one.shop().plus(other.shop()), one.presentment().plus(other.presentment()));
    }

    static DualMoney difference(DualMoney one, DualMoney other) {
        return new DualMoney(one.shop().minus(other.shop()), one.presentment().minus(other.presentment()));
    }

    static DualMoney negated(DualMoney amount) {
        return new DualMoney(amount.shop().negated(), amount.presentment().negated());
    }
}
