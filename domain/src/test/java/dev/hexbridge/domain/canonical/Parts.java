package dev.hexbridge.domain.canonical;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lines and charges, made or with one part changed. */
final class Parts {

    private Parts() {}

    static LineItem item(Optional<Sku> sku, String title, LineItem.Kind kind) {
        return new LineItem(Optional.of("632910392"), Optional.of("808950810"), sku, title, Optional.empty(), kind);
    }

    static OrderLine line(String id, LineItem item, long quantity, DualMoney unitPrice) {
        LineQuantity all = new LineQuantity(quantity, quantity);
        return new OrderLine(id, item, all, unitPrice, List.of(), List.of(), Attributes.NONE);
    }

    static OrderLine discounted(OrderLine line, DualMoney amount) {
        return with(line, plus(line.discounts(), amount), line.taxes());
    }

    static OrderLine taxed(OrderLine line, TaxLine tax) {
        return with(line, line.discounts(), plus(line.taxes(), tax));
    }

    static ShippingLine discounted(ShippingLine charge, DualMoney amount) {
        return with(charge, plus(charge.discounts(), amount), charge.taxes());
    }

    static ShippingLine taxed(ShippingLine charge, TaxLine tax) {
        return with(charge, charge.discounts(), plus(charge.taxes(), tax));
    }

    private static OrderLine with(OrderLine line, List<DualMoney> discounts, List<TaxLine> taxes) {
        return new OrderLine(
                line.id(), line.item(), line.quantity(), line.unitPrice(), discounts, taxes, line.attributes());
    }

    private static ShippingLine with(ShippingLine charge, List<DualMoney> discounts, List<TaxLine> taxes) {
        return new ShippingLine(charge.id(), charge.title(), charge.code(), charge.price(), discounts, taxes);
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    /** Of a line only so many are left: the others were removed by an edit. */
    static OrderLine leaving(OrderLine line, long left) {
        LineQuantity quantity = new LineQuantity(line.quantity().ordered(), left);
        return new OrderLine(
                line.id(), line.item(), quantity, line.unitPrice(), line.discounts(), line.taxes(), line.attributes());
    }
}
