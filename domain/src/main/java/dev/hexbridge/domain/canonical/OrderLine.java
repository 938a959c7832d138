package dev.hexbridge.domain.canonical;

import java.util.List;

/**
 * One line of an order.
 *
 * @param id the line's id in the shop
 * @param item what is sold
 * @param quantity how many, as ordered and as it stands now
 * @param unitPrice the price of one, before any discount; contains tax when the order's prices do
 * @param discounts the parts of line, order, code and script discounts that fall on this line
 * @param taxes the taxes on this line, after discounts
 * @param attributes the line's own fields ({@code property.<name>})
 */
public record OrderLine(
        String id,
        LineItem item,
        LineQuantity quantity,
        DualMoney unitPrice,
        List<DualMoney> discounts,
        List<TaxLine> taxes,
        Attributes attributes) {

    public OrderLine {
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
    }
}
