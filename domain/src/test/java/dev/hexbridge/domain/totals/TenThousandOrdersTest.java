package dev.hexbridge.domain.totals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.pair.PairSettings.MoneySettings;
import dev.hexbridge.domain.pair.PairSettings.TaxMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ten thousand generated orders, half of them with one part made wrong. */
class TenThousandOrdersTest {

    private static final int ORDERS = 10_000;
    private static final long SEED = 20_261_123;

    @Test
    void ofTheConsistentOnesAtLeastNinetyEightInAHundredAreReleased() {
        int held = 0;
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < ORDERS; i += 2) {
            if (judge(ShopOrders.of(SEED + i), settings(i)) instanceof TotalGate.Verdict.Off off) {
                held++;
                reasons.add(i + " " + settings(i) + ": " + off.explanation());
            }
        }
        assertTrue(
                held * 100 <= ORDERS / 2 * 2,
                held + " held: " + reasons.stream().limit(5).toList());
    }

    @Test
    void everyPerturbedOneIsHeldAndTheRightPartIsNamed() {
        List<String> wrong = new ArrayList<>();
        Set<Part.Kind> met = EnumSet.noneOf(Part.Kind.class);
        for (int i = 1; i < ORDERS; i += 2) {
            Order right = ShopOrders.of(SEED + i);
            Perturbation one = perturbed(right, new Random(SEED * 31 + i));
            met.addAll(one.names());
            switch (judge(one.order(), settings(i))) {
                case TotalGate.Verdict.Balanced balanced -> wrong.add(i + " passed: " + one.names());
                case TotalGate.Verdict.Off off -> {
                    if (off.findings().stream().noneMatch(one::isNamedBy)) {
                        wrong.add(i + " " + one.names() + " at " + one.position() + ": " + off.explanation());
                    }
                }
            }
        }
        assertEquals(List.of(), wrong.stream().limit(8).toList(), wrong.size() + " wrong");
        assertTrue(met.size() >= 12, "parts: " + met);
    }

    /** Not every order bears every fault: the first that it does. */
    private static Perturbation perturbed(Order right, Random dice) {
        return Stream.generate(() -> Perturbation.of(right, dice))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static MoneySettings settings(int i) {
        CurrencyView view = i % 2 == 0 ? CurrencyView.SHOP : CurrencyView.PRESENTMENT;
        TaxMode tax = i % 3 == 0 ? TaxMode.ERP_COMPUTES : TaxMode.SHOP_AMOUNTS;
        return new MoneySettings(view, tax, BigDecimal.ZERO);
    }

    private static TotalGate.Verdict judge(Order order, MoneySettings settings) {
        PricedOrder priced = Pricing.of(order, settings.view(), settings.tax());
        return TotalGate.check(order, priced, PricedDocuments.of(priced), LineArithmetic.SALES_ORDER_LINE, settings);
    }
}
