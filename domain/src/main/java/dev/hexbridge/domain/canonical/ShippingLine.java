package dev.hexbridge.domain.canonical;

import java.util.List;
import java.util.Optional;

/**
 * One shipping charge of an order.
 *
 * @param id the shipping line's id in the shop
 * @param title the method's name as shown to the buyer
 * @param code the method's code
 * @param price the price before discounts
 * @param discounts the discounts on it
 * @param taxes the taxes on it, after discounts
 */
public record ShippingLine(
        String id,
        String title,
        Optional<String> code,
        DualMoney price,
        List<DualMoney> discounts,
        List<TaxLine> taxes) {

    public ShippingLine {
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
    }
}
