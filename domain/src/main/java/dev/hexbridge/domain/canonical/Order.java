package dev.hexbridge.domain.canonical;

import java.util.List;
import java.util.Optional;

/**
 * A customer's order.
 *
 * @param id the order's id in the shop: a 64-bit number or text, kept as text
 * @param number the number people use, for example {@code #1001}; it can be edited, so it identifies nothing
 * @param channel how it came in
 * @param times when things happened to it
 * @param buyer who buys
 * @param shippingAddress where it goes; missing for pick-up, tills and downloads
 * @param lines what is bought
 * @param shipping shipping charges that still stand
 * @param money the shop's totals
 * @param payment how it is paid
 * @param fulfilment how much has been shipped
 * @param notes what people wrote on it
 * @param refunds what was given back for it: facts, of which more may come and none ever goes
 */
public record Order(
        String id,
        String number,
        Channel channel,
        OrderTimes times,
        Buyer buyer,
        Optional<Address> shippingAddress,
        List<OrderLine> lines,
        List<ShippingLine> shipping,
        OrderMoney money,
        OrderPayment payment,
        FulfilmentStatus fulfilment,
        OrderNotes notes,
        List<Refund> refunds) {

    public Order {
        lines = List.copyOf(lines);
        shipping = List.copyOf(shipping);
        refunds = List.copyOf(refunds);
    }

    /** An order for which nothing was given back. */
    public Order(
            String id,
            String number,
            Channel channel,
            OrderTimes times,
            Buyer buyer,
            Optional<Address> shippingAddress,
            List<OrderLine> lines,
            List<ShippingLine> shipping,
            OrderMoney money,
            OrderPayment payment,
            FulfilmentStatus fulfilment,
            OrderNotes notes) {
        this(
                id,
                number,
                channel,
                times,
                buyer,
                shippingAddress,
                lines,
                shipping,
                money,
                payment,
                fulfilment,
                notes,
                List.of());
    }

    /** The same order with these refunds. */
    public Order with(List<Refund> given) {
        return new Order(
                id,
                number,
                channel,
                times,
                buyer,
                shippingAddress,
                lines,
                shipping,
                money,
                payment,
                fulfilment,
                notes,
                given);
    }

    /** The same order with other lines and totals. */
    public Order with(List<OrderLine> others, OrderMoney totals) {
        return new Order(
                id,
                number,
                channel,
                times,
                buyer,
                shippingAddress,
                others,
                shipping,
                totals,
                payment,
                fulfilment,
                notes,
                refunds);
    }
}
