package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.Attributes;
import dev.hexbridge.domain.canonical.LineItem;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.OrderLine;
import java.util.Optional;

/**
 * One line in a form that the ERP's arithmetic brings to the right cent: quantity times the difference of price and
 * discount for one.
 *
 * @param key identifies the line within its order, on both sides, for good
 * @param charge what it pays for
 * @param title as shown to the buyer
 * @param quantity how many; negative for a line that takes money off
 * @param unitPrice the price of one before discount
 * @param unitDiscount the discount on one
 * @param origin the order's own line, for goods; absent for shipping and tax
 */
public record PricedLine(
        String key,
        Charge charge,
        String title,
        long quantity,
        Money unitPrice,
        Money unitDiscount,
        Optional<OrderLine> origin) {

    /** What a line pays for. */
    public enum Charge {
        GOODS,
        SERVICE,
        GIFT_CARD,
        TIP,
        SHIPPING,
        TAX,
        /** A discount that the shop states for the whole order and lays on no line. */
        DISCOUNT
    }

    /** What the line comes to. */
    public Money amount() {
        return unitPrice.minus(unitDiscount).times(quantity);
    }

    /** The thing sold, for lines that sell one. */
    public Optional<LineItem> item() {
        return origin.map(OrderLine::item);
    }

    /** The line's own fields. */
    public Attributes attributes() {
        return origin.map(OrderLine::attributes).orElse(Attributes.NONE);
    }
}
