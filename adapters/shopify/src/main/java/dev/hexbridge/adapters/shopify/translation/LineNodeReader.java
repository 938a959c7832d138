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
import java.util.Set;

/** Reads an order's lines from its node. */
final class LineNodeReader {

    private final MoneyReader money;
    private final ChargeNodeReader charges;

    LineNodeReader(MoneyReader money, ChargeNodeReader charges) {
        this.money = money;
        this.charges = charges;
    }

    List<OrderLine> lines(Json order) {
        Json lines = order.at("lineItems").at("nodes");
        if (!lines.exists()) {
            lines.fault("is missing");
        }
        List<Json> places = lines.items();
        Set<Json> tips = new TipLines(money).among(places, order);
        return places.stream().map(line -> line(line, kind(line, tips))).toList();
    }

    private OrderLine line(Json line, Kind kind) {
        Json id = line.at("id");
        return new OrderLine(
                id.required(Ids.read(id), ""),
                item(line, kind),
                quantity(line),
                money.requiredBag(line, "originalUnitPriceSet"),
                charges.discounts(line),
                charges.taxes(line),
                NotesNodeReader.properties(line));
    }

    private static LineItem item(Json line, Kind kind) {
        return new LineItem(
                Ids.read(line.at("product").at("id")),
                Ids.read(line.at("variant").at("id")),
                line.at("sku").text().map(Sku::new),
                line.at("title").text().or(() -> line.at("name").text()).orElse(""),
                line.at("variantTitle").text(),
                kind);
    }

    private static Kind kind(Json line, Set<Json> tips) {
        if (tips.contains(line)) {
            return Kind.TIP;
        }
        if (line.at("isGiftCard").flag()) {
            return Kind.GIFT_CARD;
        }
        Json shipped = line.at("requiresShipping");
        return shipped.exists() && !shipped.flag() ? Kind.SERVICE : Kind.GOODS;
    }

    private static LineQuantity quantity(Json line) {
        Json stated = line.at("quantity");
        long ordered = stated.required(Decimals.count(stated), 0L);
        return new LineQuantity(
                ordered, Decimals.count(line.at("currentQuantity")).orElse(ordered));
    }
}
