package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.exchange.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings priced lines into another currency: what each line comes to is converted and rounded to coins for itself, and
 * spread over its units anew. The document's total is the sum of its lines; no line makes up for the rounding.
 */
public final class Conversion {

    private final Quote quote;
    private final CurrencyCode currency;

    private Conversion(Quote quote) {
        this.quote = quote;
        this.currency = quote.to();
    }

    /** The same lines in the currency of the quote. */
    public static PricedOrder of(PricedOrder priced, Quote quote) {
        return new Conversion(quote).converted(priced);
    }

    /** What is recorded with the document: the rate, its day, and what rounding line by line came to. */
    public static String note(PricedOrder before, PricedOrder after, Quote quote) {
        Money whole = Coins.rounded(quote.convert(before.expected()));
        Money gap = after.expected().minus(whole);
        String lines = gap.isZero() ? "" : "; rounded line by line, " + gap + " apart from the total converted at once";
        return "converted at " + quote.display() + ": " + before.expected() + " is " + after.expected() + lines;
    }

    private PricedOrder converted(PricedOrder priced) {
        Map<String, List<PricedLine>> byLine = new LinkedHashMap<>();
        priced.goods()
                .forEach(part -> byLine.computeIfAbsent(id(part), unused -> new ArrayList<>())
                        .add(part));
        List<PricedLine> goods =
                byLine.values().stream().flatMap(parts -> goods(parts).stream()).toList();
        List<PricedLine> charges = priced.charges().stream().map(this::charge).toList();
        Money total = new PricedOrder(currency, goods, charges, Money.zero(currency))
                .lines()
                .map(PricedLine::amount)
                .reduce(Money.zero(currency), Money::plus);
        return new PricedOrder(currency, goods, charges, total.plus(remainder(priced)));
    }

    /** What the lines lack to the shop's total stays lacking, for the gate to find. */
    private Money remainder(PricedOrder priced) {
        Money sum = priced.lines().map(PricedLine::amount).reduce(Money.zero(priced.currency()), Money::plus);
        return Coins.rounded(quote.convert(priced.expected().minus(sum)));
    }

    private static String id(PricedLine part) {
        return part.origin().map(OrderLine::id).orElse(part.key());
    }

    private List<PricedLine> goods(List<PricedLine> parts) {
        PricedLine first = parts.getFirst();
        long quantity = parts.stream().mapToLong(PricedLine::quantity).sum();
        Money amount =
                parts.stream().map(PricedLine::amount).reduce(Money::plus).orElseThrow();
        Money converted = Coins.rounded(quote.convert(amount));
        List<PricedLine> spread = new ArrayList<>();
        for (ExactSplit.Group group : ExactSplit.of(converted.amount(), quantity, Coins.decimals(currency))) {
            String key = spread.isEmpty() ? first.key() : first.key() + "-" + (spread.size() + 1);
            spread.add(line(first, key, group.quantity(), new Money(group.each(), currency), first.origin()));
        }
        return spread;
    }

    private PricedLine charge(PricedLine charge) {
        Money each = quote.convert(charge.unitPrice().minus(charge.unitDiscount()));
        return line(charge, charge.key(), charge.quantity(), Coins.rounded(each), Optional.empty());
    }

    private PricedLine line(PricedLine from, String key, long quantity, Money price, Optional<OrderLine> origin) {
        return new PricedLine(key, from.charge(), from.title(), quantity, price, Money.zero(currency), origin);
    }
}
