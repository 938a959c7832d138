package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Decimals;
import dev.hexbridge.adapters.shopify.json.Ids;
import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.domain.canonical.LineItem;
import dev.hexbridge.domain.canonical.LineItem.Kind;
import dev.hexbridge.domain.canonical.LineQuantity;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.Sku;
import java.util.List;

/** Reads an order's lines. */
final class LineReader {

    private final MoneyReader money;
    private final ChargeReader charges;

    LineReader(MoneyReader money, ChargeReader charges) {
        this.money = money;
        this.charges = charges;
    }

    List<OrderLine> lines(Json order) {
        Json lines = order.at("line_items");
        if (!lines.exists()) {
            lines.fault("is missing");
        }
        return lines.each(this::line);
    }

    private OrderLine line(Json line) {
        return new OrderLine(
                line.at("id").required(Ids.own(line), ""),
                item(line),
                quantity(line),
                money.required(line, "price"),
                charges.discounts(line),
                charges.taxes(line),
                NotesReader.properties(line));
    }

    private static LineItem item(Json line) {
        return new LineItem(
                Ids.read(line.at("product_id")),
                Ids.read(line.at("variant_id")),
                line.at("sku").text().map(Sku::new),
                line.at("title").text().or(() -> line.at("name").text()).orElse(""),
                line.at("variant_title").text(),
                kind(line));
    }

    /** Only tips carry fields of their gateway; a tip needs no shipping either, so it is looked for first. */
    private static Kind kind(Json line) {
        if (line.has("tip_payment_gateway") || line.has("tip_payment_method")) {
            return Kind.TIP;
        }
        if (line.at("gift_card").flag()) {
            return Kind.GIFT_CARD;
        }
        Json shipped = line.at("requires_shipping");
        return shipped.exists() && !shipped.flag() ? Kind.SERVICE : Kind.GOODS;
    }

    private static LineQuantity quantity(Json line) {
        Json stated = line.at("quantity");
        long ordered = stated.required(Decimals.count(stated), 0L);
        return new LineQuantity(
                ordered, Decimals.count(line.at("current_quantity")).orElse(ordered));
    }
}
