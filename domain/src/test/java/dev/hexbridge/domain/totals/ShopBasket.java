package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.TaxLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The arithmetic of a shop, for generated orders: its own, so that it cannot share a fault with the gate. */
final class ShopBasket {

    private static final String[] RATES = {"0.19", "0.07", "0.0725", "0.2", "0.055", "0.01"};

    final Random dice;
    final CurrencyCode shop;
    final CurrencyCode shown;
    final boolean taxesIncluded;
    private final BigDecimal rate;

    ShopBasket(Random dice) {
        this.dice = dice;
        this.shop = new CurrencyCode(of("EUR", "USD", "JPY", "KWD"));
        boolean one = dice.nextInt(3) > 0;
        this.shown = one ? shop : new CurrencyCode(of("CAD", "DKK", "GBP"));
        this.rate = one ? BigDecimal.ONE : BigDecimal.valueOf(500 + dice.nextInt(9_000), 3);
        this.taxesIncluded = dice.nextBoolean();
    }

    String of(String... values) {
        return values[dice.nextInt(values.length)];
    }

    boolean once(int in) {
        return dice.nextInt(in) == 0;
    }

    DualMoney zero() {
        return new DualMoney(Money.zero(shop), Money.zero(shown));
    }

    /** An amount in the shop's currency, of so many coins, and what the buyer sees of it. */
    DualMoney coins(long coins) {
        BigDecimal amount = BigDecimal.valueOf(coins, decimals(shop));
        return both(amount, amount.multiply(rate));
    }

    DualMoney both(BigDecimal inShop, BigDecimal inShown) {
        Money first = new Money(inShop.setScale(decimals(shop), RoundingMode.HALF_UP), shop);
        return shop.equals(shown)
                ? new DualMoney(first, first)
                : new DualMoney(first, new Money(inShown.setScale(decimals(shown), RoundingMode.HALF_UP), shown));
    }

    DualMoney portion(DualMoney amount, BigDecimal share) {
        return both(
                amount.shop().amount().multiply(share),
                amount.presentment().amount().multiply(share));
    }

    /** None, one or two rates, each rounded for itself. */
    List<TaxLine> taxes(DualMoney net) {
        int rates = dice.nextInt(3);
        List<BigDecimal> chosen = new ArrayList<>();
        for (int i = 0; i < rates; i++) {
            BigDecimal next = new BigDecimal(of(RATES));
            if (!chosen.contains(next)) {
                chosen.add(next);
            }
        }
        boolean channel = once(12);
        BigDecimal base = taxesIncluded ? chosen.stream().reduce(BigDecimal.ONE, BigDecimal::add) : BigDecimal.ONE;
        return chosen.stream()
                .map(one -> new TaxLine("Tax", one, portion(net, one.divide(base, 12, RoundingMode.HALF_UP)), channel))
                .toList();
    }

    static DualMoney plus(DualMoney one, DualMoney other) {
        return new DualMoney(one.shop().plus(other.shop()), one.presentment().plus(other.presentment()));
    }

    static DualMoney minus(DualMoney one, DualMoney other) {
        return new DualMoney(one.shop().minus(other.shop()), one.presentment().minus(other.presentment()));
    }

    DualMoney sum(List<DualMoney> amounts) {
        return amounts.stream().reduce(zero(), ShopBasket::plus);
    }

    static DualMoney times(DualMoney amount, long factor) {
        return new DualMoney(amount.shop().times(factor), amount.presentment().times(factor));
    }

    static int decimals(CurrencyCode currency) {
        return switch (currency.code()) {
            case "JPY" -> 0;
            case "KWD" -> 3;
            default -> 2;
        };
    }
}
