package dev.hexbridge.domain.canonical;

/**
 * The money of an order as the shop totals it.
 *
 * @param shopCurrency the shop's own currency
 * @param presentmentCurrency the currency shown to the buyer
 * @param taxesIncluded whether prices, discounts and shipping contain tax
 * @param asOrdered the totals of everything ever ordered
 * @param current the order's total now, after edits, returns and refunds
 */
public record OrderMoney(
        CurrencyCode shopCurrency,
        CurrencyCode presentmentCurrency,
        boolean taxesIncluded,
        Totals asOrdered,
        DualMoney current) {

    /**
     * Totals over all lines.
     *
     * @param discounts all discounts together
     * @param shipping all shipping together, before discounts, which are counted among the discounts
     * @param tax all taxes together
     * @param tips tips together; they are also lines of the order, so never add them again
     * @param total what the buyer owes in all
     */
    public record Totals(DualMoney discounts, DualMoney shipping, DualMoney tax, DualMoney tips, DualMoney total) {}

    public CurrencyCode currency(CurrencyView view) {
        return switch (view) {
            case SHOP -> shopCurrency;
            case PRESENTMENT -> presentmentCurrency;
        };
    }
}
