package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.totals.Part.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Compares the lines of a document with the priced lines that they were made from, amount by amount. */
final class DocumentCheck {

    private final Order order;
    private final PricedOrder priced;
    private final BigDecimal tolerance;

    DocumentCheck(Order order, PricedOrder priced, BigDecimal tolerance) {
        this.order = order;
        this.priced = priced;
        this.tolerance = tolerance;
    }

    /**
     * Where they differ.
     *
     * @param document the document
     * @param amounts what the target makes of the line with a key; empty where it has none
     */
    List<Finding> findings(StateDoc document, Function<String, Optional<BigDecimal>> amounts) {
        Map<String, Sides> byPart = new TreeMap<>();
        priced.lines().forEach(line -> {
            Money found = money(amounts.apply(line.key()).orElse(BigDecimal.ZERO));
            add(byPart, part(line), new Sides(part(line), Coins.rounded(line.amount()), found));
        });
        document.children().stream()
                .filter(child -> priced.lines().noneMatch(line -> line.key().equals(child.key())))
                .forEach(child -> amounts.apply(child.key())
                        .map(this::money)
                        .filter(amount -> !amount.isZero())
                        .ifPresent(amount -> add(
                                byPart,
                                Part.of(Kind.LINES),
                                new Sides(Part.of(Kind.LINES), Money.zero(priced.currency()), amount))));
        List<Finding> findings = new ArrayList<>();
        byPart.values().stream()
                .filter(sides ->
                        sides.found().minus(sides.expected()).amount().abs().compareTo(tolerance) > 0)
                .forEach(sides -> findings.add(new Finding(sides.part(), sides.expected(), sides.found())));
        return findings;
    }

    private record Sides(Part part, Money expected, Money found) {
        Sides and(Sides other) {
            return new Sides(part, expected.plus(other.expected), found.plus(other.found));
        }
    }

    /** A line that was split in two is one part. */
    private static void add(Map<String, Sides> byPart, Part part, Sides sides) {
        byPart.merge(part.toString(), sides, Sides::and);
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, priced.currency());
    }

    private Part part(PricedLine line) {
        return switch (line.charge()) {
            case GOODS, SERVICE -> new Part(Kind.LINE, position(line));
            case GIFT_CARD -> Part.of(Kind.GIFT_CARDS_SOLD);
            case TIP -> Part.of(Kind.TIPS);
            case SHIPPING -> new Part(Kind.SHIPPING, position(line));
            case TAX -> Part.of(Kind.TAX);
            case CHANNEL_TAX -> Part.of(Kind.CHANNEL_TAX);
            case DUTY -> Part.of(Kind.DUTIES);
            case FEE -> Part.of(Kind.FEES);
            case DISCOUNT -> Part.of(Kind.DISCOUNTS);
        };
    }

    private int position(PricedLine priced) {
        for (int i = 0; i < order.lines().size(); i++) {
            if (PricedLine.isOf(order.lines().get(i), priced.key())) {
                return i + 1;
            }
        }
        for (int i = 0; i < order.shipping().size(); i++) {
            if (PricedLine.isOf(order.shipping().get(i), priced.key())) {
                return i + 1;
            }
        }
        return 0;
    }
}
