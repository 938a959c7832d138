package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Decimals;
import dev.hexbridge.adapters.shopify.json.Ids;
import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.ShippingLine;
import dev.hexbridge.domain.canonical.TaxLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Reads what lines and shipping of a node have in common, and the shipping lines themselves. */
final class ChargeNodeReader {

    private final MoneyReader money;

    ChargeNodeReader(MoneyReader money) {
        this.money = money;
    }

    /** The shipping lines that still stand. */
    List<ShippingLine> shipping(Json order) {
        return order.at("shippingLines").at("nodes").items().stream()
                .filter(line -> !line.at("isRemoved").flag())
                .map(this::shippingLine)
                .toList();
    }

    private ShippingLine shippingLine(Json line) {
        Json id = line.at("id");
        Optional<String> code = line.at("code").text();
        return new ShippingLine(
                id.required(Ids.read(id), ""),
                line.at("title").text().or(() -> code).orElse(""),
                code,
                money.requiredBag(line, "originalPriceSet"),
                discounts(line),
                taxes(line));
    }

    List<DualMoney> discounts(Json line) {
        return line.at("discountAllocations").items().stream()
                .map(allocation -> money.requiredBag(allocation, "allocatedAmountSet"))
                .toList();
    }

    List<TaxLine> taxes(Json line) {
        return line.at("taxLines").items().stream()
                .map(tax -> new TaxLine(
                        tax.at("title").text().orElse(""),
                        Decimals.read(tax.at("rate")).orElse(BigDecimal.ZERO),
                        money.requiredBag(tax, "priceSet"),
                        tax.at("channelLiable").flag()))
                .toList();
    }
}
