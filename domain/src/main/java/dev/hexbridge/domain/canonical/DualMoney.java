package dev.hexbridge.domain.canonical;

/**
 * One amount as the shop books it and as the buyer saw it. A pair settles in one of the two, never in a mixture.
 *
 * @param shop the amount in the shop's currency
 * @param presentment the amount in the currency shown to the buyer
 */
public record DualMoney(Money shop, Money presentment) {

    /** The same amount on both sides: buyer and shop share a currency. */
    public static DualMoney same(Money amount) {
        return new DualMoney(amount, amount);
    }

    public Money in(CurrencyView view) {
        return switch (view) {
            case SHOP -> shop;
            case PRESENTMENT -> presentment;
        };
    }
}
