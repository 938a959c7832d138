package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.pair.PairSettings.MoneySettings;
import dev.hexbridge.domain.pair.PairSettings.TaxMode;
import java.math.BigDecimal;

/** What a document that the target really holds comes to, added up as the target does it. */
public final class BookedTotal {

    private BookedTotal() {}

    /**
     * Adds a document up.
     *
     * @param order the order that it was made for
     * @param document the document as it was read
     * @param arithmetic how the target computes a line
     * @param settings how the pair settles money; where the target computes tax, that is added to the lines
     */
    public static Money of(Order order, StateDoc document, LineArithmetic arithmetic, MoneySettings settings) {
        CurrencyCode currency = order.money().currency(settings.view());
        int decimals = Coins.decimals(currency);
        BigDecimal lines = document.children().stream()
                .map(line -> arithmetic.amount(line, decimals))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Money sum = new Money(lines, currency);
        boolean addsTax =
                settings.tax() == TaxMode.ERP_COMPUTES && !order.money().taxesIncluded();
        return addsTax ? sum.plus(ErpTax.estimate(order, settings.view())) : sum;
    }
}
