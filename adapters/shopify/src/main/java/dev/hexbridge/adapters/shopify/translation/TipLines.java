package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Decimals;
import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.domain.canonical.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which lines of a node are tips. A webhook marks them; GraphQL does not, and tells only what all tips come to. A
 * tip sells no product, is not shipped and not taxed: of such lines the one, else the ones together, that come to the
 * stated sum are the tips. Where none do, nothing is guessed: a tip booked as a service would be revenue.
 */
final class TipLines {

    private final MoneyReader money;

    TipLines(MoneyReader money) {
        this.money = money;
    }

    Set<Json> among(List<Json> lines, Json order) {
        Money sum = money.requiredBag(order, "totalTipReceivedSet").presentment();
        if (sum.isZero()) {
            return Set.of();
        }
        List<Json> candidates = lines.stream().filter(TipLines::mayBeTip).toList();
        Optional<Json> alone =
                candidates.stream().filter(line -> amount(line).equals(sum)).findFirst();
        if (alone.isPresent()) {
            return Set.of(alone.get());
        }
        Money together = candidates.stream().map(this::amount).reduce(Money.zero(sum.currency()), Money::plus);
        if (!together.equals(sum)) {
            order.at("totalTipReceivedSet").fault("tips of " + sum + " cannot be told among the lines");
        }
        return Set.copyOf(candidates);
    }

    private static boolean mayBeTip(Json line) {
        return !line.at("product").exists()
                && !line.at("variant").exists()
                && !line.at("requiresShipping").flag()
                && !line.at("isGiftCard").flag()
                && !line.at("taxable").flag();
    }

    private Money amount(Json line) {
        return money.requiredBag(line, "originalUnitPriceSet")
                .presentment()
                .times(Decimals.count(line.at("quantity")).orElse(0L));
    }
}
