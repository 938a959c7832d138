package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Decimals;
import dev.hexbridge.adapters.shopify.json.Ids;
import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.ShippingLine;
import dev.hexbridge.domain.canonical.TaxLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what lines and shipping have in common, discounts and taxes, and the shipping lines themselves. */
final class ChargeReader {

    private static final String ALLOCATIONS = "discount_allocations";

    private final MoneyReader money;

    ChargeReader(MoneyReader money) {
        this.money = money;
    }

    /** The shipping lines that still stand. */
    List<ShippingLine> shipping(Json order) {
        List<ShippingLine> standing = new ArrayList<>();
        for (Json line : order.at("shipping_lines").items()) {
            if (!line.at("is_removed").flag()) {
                standing.add(shippingLine(line));
            }
        }
        return standing;
    }

    private ShippingLine shippingLine(Json line) {
        Optional<String> code = line.at("code").text();
        DualMoney price = money.required(line, "price");
        return new ShippingLine(
                line.at("id").required(Ids.read(line.at("id")), ""),
                line.at("title").text().or(() -> code).orElse(""),
                code,
                price,
                line.at(ALLOCATIONS).exists() ? allocations(line) : reduction(price, line),
                taxes(line));
    }

    /** The discounts on a line. Bodies of old versions give only their sum. */
    List<DualMoney> discounts(Json line) {
        if (line.at(ALLOCATIONS).exists()) {
            return allocations(line);
        }
        return money.read(line, "total_discount")
                .filter(total -> !total.shop().isZero())
                .map(List::of)
                .orElse(List.of());
    }

    List<TaxLine> taxes(Json line) {
        return line.at("tax_lines")
                .each(tax -> new TaxLine(
                        tax.at("title").text().orElse(""),
                        Decimals.read(tax.at("rate")).orElse(BigDecimal.ZERO),
                        money.required(tax, "price"),
                        tax.at("channel_liable").flag()));
    }

    private List<DualMoney> allocations(Json line) {
        return line.at(ALLOCATIONS).each(allocation -> money.required(allocation, "amount"));
    }

    private List<DualMoney> reduction(DualMoney price, Json line) {
        return money.read(line, "discounted_price")
                .map(paid -> new DualMoney(
                        price.shop().minus(paid.shop()), price.presentment().minus(paid.presentment())))
                .filter(discount -> !discount.shop().isZero())
                .map(List::of)
                .orElse(List.of());
    }
}
