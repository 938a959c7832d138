package dev.hexbridge.adapters.sandboxshopify.orders;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An edit of a basket: lines with other quantities, prices and discounts, and lines that are new. */
public record BasketEdit(Map<Long, LineEdit> changes, List<OrderLine> additions) {

    /** The basket afterwards. */
    Basket applied(Basket before) {
        List<OrderLine> lines = new ArrayList<>();
        List<Discount> discounts = new ArrayList<>(before.discounts());
        for (OrderLine line : before.lines()) {
            LineEdit edit = changes.get(line.id());
            lines.add(edit == null ? line : edited(line, edit, before.pricing(), discounts));
        }
        lines.addAll(additions);
        return new Basket(before.pricing(), lines, before.shipping(), discounts);
    }

    private static OrderLine edited(OrderLine line, LineEdit edit, Pricing pricing, List<Discount> discounts) {
        OrderLine next = line;
        if (edit.price().isPresent()) {
            next = priced(next, edit.price().get(), pricing);
        }
        BigDecimal off = edit.discount().orElse(BigDecimal.ZERO).min(next.net().shop());
        if (off.signum() > 0) {
            next = reduced(next, discounts.size(), pricing.bag(off), pricing);
            discounts.add(new Discount(Discount.Kind.MANUAL, "Goodwill", false, off, Discount.Target.SINGLE_LINES));
        }
        int wanted = edit.quantity().orElse(next.quantity().current());
        return wanted == next.quantity().current() ? next : next.withWanted(wanted, pricing);
    }

    /** Earlier discounts stay as far as the new price allows. */
    private static OrderLine priced(OrderLine line, BigDecimal price, Pricing pricing) {
        MoneyBag unit = pricing.bag(price);
        MoneyBag left = unit.times(line.quantity().ordered());
        List<Allocation> kept = new ArrayList<>();
        for (Allocation share : line.price().discounts()) {
            MoneyBag amount = share.amount().atMost(left);
            left = left.minus(amount);
            kept.add(new Allocation(share.application(), amount));
        }
        return taxed(line, new LinePrice(unit, kept, line.price().taxes()), pricing);
    }

    private static OrderLine reduced(OrderLine line, int application, MoneyBag off, Pricing pricing) {
        List<Allocation> all = new ArrayList<>(line.price().discounts());
        all.add(new Allocation(application, off.atMost(line.net())));
        return taxed(line, line.price().discounted(all), pricing);
    }

    private static OrderLine taxed(OrderLine line, LinePrice price, Pricing pricing) {
        OrderLine changed = line.priced(price);
        return changed.priced(price.taxed(TaxRule.apply(price.rules(), changed.net(), pricing)));
    }
}
