package dev.hexbridge.domain.canonical;

import java.util.Optional;

/**
 * The money of an order as the shop totals it.
 *
 * @param shopCurrency the shop's own currency
 * @param presentmentCurrency the currency shown to the buyer
 * @param taxesIncluded whether prices, discounts and shipping contain tax
 * @param asOrdered the totals of everything ever ordered
 * @param current the order's total now, after edits, returns and refunds
 * @param extras what few orders bear, and what the shop states besides
 */
public record OrderMoney(
        CurrencyCode shopCurrency,
        CurrencyCode presentmentCurrency,
        boolean taxesIncluded,
        Totals asOrdered,
        DualMoney current,
        Extras extras) {

    /** The money of an order of which nothing else is stated. */
    public OrderMoney(
            CurrencyCode shopCurrency,
            CurrencyCode presentmentCurrency,
            boolean taxesIncluded,
            Totals asOrdered,
            DualMoney current) {
        this(shopCurrency, presentmentCurrency, taxesIncluded, asOrdered, current, Extras.NONE);
    }

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

    /**
     * What few orders bear, and what the shop states besides. Empty is what is not stated, or not due.
     *
     * @param subtotal the lines after their discounts, without shipping; contains tax when the order's prices do
     * @param surcharges what is charged on top, as ordered; contained in the total
     * @param now the parts of the total now
     * @param rounding what cash payments were rounded by; never contained in the total
     */
    public record Extras(Optional<DualMoney> subtotal, Surcharges surcharges, Current now, CashRounding rounding) {

        public static final Extras NONE =
                new Extras(Optional.empty(), Surcharges.NONE, Current.UNSTATED, CashRounding.NONE);
    }

    /**
     * What is charged on top of goods and shipping.
     *
     * @param duties customs duties
     * @param fees additional fees, such as for import
     */
    public record Surcharges(Optional<DualMoney> duties, Optional<DualMoney> fees) {

        public static final Surcharges NONE = new Surcharges(Optional.empty(), Optional.empty());
    }

    /**
     * The parts of the total now, after edits, returns and refunds.
     *
     * @param subtotal the lines after their discounts
     * @param shipping all shipping after its discounts
     * @param discounts all discounts together
     * @param tax all taxes together
     * @param surcharges what is charged on top
     */
    public record Current(
            Optional<DualMoney> subtotal,
            Optional<DualMoney> shipping,
            Optional<DualMoney> discounts,
            Optional<DualMoney> tax,
            Surcharges surcharges) {

        public static final Current UNSTATED =
                new Current(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Surcharges.NONE);
    }

    /**
     * What cash payments were rounded by, to the smallest coin in use: it belongs to the payment, not to the order.
     *
     * @param payments on what was received; negative where less was taken than owed
     * @param refunds on what was given back
     */
    public record CashRounding(Optional<DualMoney> payments, Optional<DualMoney> refunds) {

        public static final CashRounding NONE = new CashRounding(Optional.empty(), Optional.empty());
    }

    public CurrencyCode currency(CurrencyView view) {
        return switch (view) {
            case SHOP -> shopCurrency;
            case PRESENTMENT -> presentmentCurrency;
        };
    }
}
