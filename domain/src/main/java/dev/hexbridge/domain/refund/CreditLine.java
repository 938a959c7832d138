package dev.hexbridge.domain.refund;

import dev.hexbridge.domain.canonical.LineItem;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.OrderLine;
import java.util.Optional;

/**
 * One line of a credit note, in a form that the ERP's arithmetic brings to the right cent: quantity times price. The
 * quantity is negative, as a return order's is.
 *
 * @param key identifies the line within its refund, for good
 * @param charge what is given back
 * @param course what becomes of money and stock
 * @param title in words
 * @param quantity how many, below zero
 * @param unitPrice the price of one; negative for what the merchant keeps
 * @param origin whose units they are, for goods
 * @param locationId where they come back to
 */
public record CreditLine(
        String key,
        Charge charge,
        Course course,
        String title,
        long quantity,
        Money unitPrice,
        Optional<OrderLine> origin,
        Optional<String> locationId) {

    /** What a line gives back. */
    public enum Charge {
        GOODS,
        SERVICE,
        GIFT_CARD,
        TIP,
        SHIPPING,
        TAX,
        DUTY,
        ADJUSTMENT
    }

    /** What the line comes to: below zero where the buyer gets it. */
    public Money amount() {
        return unitPrice.times(quantity);
    }

    /** The thing that was sold, for goods. */
    public Optional<LineItem> item() {
        return origin.map(OrderLine::item);
    }

    /** The positive number of units. */
    public long units() {
        return -quantity;
    }
}
