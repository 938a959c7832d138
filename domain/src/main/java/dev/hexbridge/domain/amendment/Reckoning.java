package dev.hexbridge.domain.amendment;

import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.totals.PricedLine;
import dev.hexbridge.domain.totals.PricedOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Adds up what documents hold of each line of an order, and takes it from what the order asks for. */
final class Reckoning {

    private final PricedOrder priced;
    private final Predicate<String> isGoods;
    private final Map<String, List<Holding>> holdings = new LinkedHashMap<>();
    private final Map<String, TargetRecord> sold = new LinkedHashMap<>();
    private final Map<String, PricedLine> wanted = new LinkedHashMap<>();
    private final List<Remainder.Return> returns = new ArrayList<>();
    private final List<PricedLine> extras = new ArrayList<>();
    private final List<PricedLine> values = new ArrayList<>();

    Reckoning(PricedOrder priced, Predicate<String> isGoods, List<StateDoc> documents) {
        this.priced = priced;
        this.isGoods = isGoods;
        for (StateDoc document : documents) {
            for (TargetRecord line : document.children()) {
                Holding holding = Holding.of(line);
                holdings.computeIfAbsent(holding.key(), key -> new ArrayList<>())
                        .add(holding);
                if (holding.quantity().signum() > 0) {
                    sold.putIfAbsent(holding.key(), line);
                }
            }
        }
        priced.lines().forEach(line -> {
            wanted.put(line.key(), line);
            holdings.computeIfAbsent(line.key(), key -> List.of());
        });
    }

    Remainder remainder() {
        holdings.forEach((key, held) -> {
            BigDecimal value = sum(held, Holding::value);
            Optional<PricedLine> line = Optional.ofNullable(wanted.get(key));
            if (isGoods.test(key)) {
                goods(key, line, sum(held, Holding::quantity), value);
            } else {
                value(key, line, amount(line).subtract(value));
            }
        });
        return new Remainder(returns, extras, values);
    }

    private void goods(String key, Optional<PricedLine> line, BigDecimal heldQuantity, BigDecimal heldValue) {
        BigDecimal quantity = line.map(PricedLine::quantity)
                .map(BigDecimal::valueOf)
                .orElse(BigDecimal.ZERO)
                .subtract(heldQuantity);
        BigDecimal moved = BigDecimal.ZERO;
        if (quantity.signum() < 0) {
            TargetRecord record = Optional.ofNullable(sold.get(key)).orElseThrow();
            BigDecimal price = Holding.of(record).unitPrice();
            returns.add(new Remainder.Return(record, quantity, price));
            moved = quantity.multiply(price);
        } else if (quantity.signum() > 0) {
            PricedLine more = more(line.orElseThrow(), quantity.longValueExact());
            extras.add(more);
            moved = more.amount().amount();
        }
        value(Holding.ADJUSTS + key, line, amount(line).subtract(heldValue).subtract(moved));
    }

    private static PricedLine more(PricedLine line, long quantity) {
        return new PricedLine(
                line.key(),
                line.charge(),
                line.title(),
                quantity,
                line.unitPrice(),
                line.unitDiscount(),
                line.origin());
    }

    private void value(String key, Optional<PricedLine> line, BigDecimal difference) {
        if (difference.signum() == 0) {
            return;
        }
        boolean adjusts = key.startsWith(Holding.ADJUSTS);
        String title = line.map(PricedLine::title).orElseGet(() -> adjusts ? "Price" : key);
        values.add(new PricedLine(
                key,
                adjusts ? PricedLine.Charge.DISCOUNT : charge(key, line),
                title,
                difference.signum(),
                new Money(difference.abs(), priced.currency()),
                Money.zero(priced.currency()),
                Optional.empty()));
    }

    private static PricedLine.Charge charge(String key, Optional<PricedLine> line) {
        return line.map(PricedLine::charge).orElseGet(() -> {
            if (!PricedLine.isOfWholeOrder(key)) {
                return PricedLine.Charge.SHIPPING;
            }
            return key.startsWith("TAX") ? PricedLine.Charge.TAX : PricedLine.Charge.DISCOUNT;
        });
    }

    private static BigDecimal amount(Optional<PricedLine> line) {
        return line.map(known -> known.amount().amount()).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal sum(List<Holding> held, Function<Holding, BigDecimal> part) {
        return held.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
