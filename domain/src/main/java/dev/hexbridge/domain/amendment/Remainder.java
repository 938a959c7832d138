package dev.hexbridge.domain.amendment;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.totals.PricedLine;
import dev.hexbridge.domain.totals.PricedOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an order asks for beyond the documents that change no more, line by line: goods too many, goods too few, and
 * value. Documents and remainder together hold, of each line, the order's quantity and the order's value.
 *
 * @param returns goods that come back
 * @param extras goods that come on top, at the order's price
 * @param values amounts with either sign: of charges, and of prices that changed
 */
public record Remainder(List<Return> returns, List<PricedLine> extras, List<PricedLine> values) {

    /** The kind of a return order's line. */
    public static final String RETURN_LINE = "return-order-line";

    public Remainder {
        returns = List.copyOf(returns);
        extras = List.copyOf(extras);
        values = List.copyOf(values);
    }

    /**
     * Goods that come back.
     *
     * @param sold the line by which they were sold
     * @param quantity how many, negative
     * @param unitPrice what was paid for one, after discount
     */
    public record Return(TargetRecord sold, BigDecimal quantity, BigDecimal unitPrice) {}

    /**
     * Computes it.
     *
     * @param priced what the order asks for
     * @param isGoods whether a key is that of goods, which can come back; of a charge only the amount does
     * @param documents those that change no more, the sales order first
     */
    public static Remainder of(PricedOrder priced, Predicate<String> isGoods, List<StateDoc> documents) {
        return new Reckoning(priced, isGoods, documents).remainder();
    }

    /** The lines of a further sales order. */
    public PricedOrder supplement(CurrencyCode currency) {
        Money sum = Stream.concat(extras.stream(), values.stream())
                .map(PricedLine::amount)
                .reduce(Money.zero(currency), Money::plus);
        return new PricedOrder(currency, extras, values, sum);
    }
}
