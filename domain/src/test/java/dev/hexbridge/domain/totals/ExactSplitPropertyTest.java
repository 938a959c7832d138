package dev.hexbridge.domain.totals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ExactSplitPropertyTest {

    @Property
    void theGroupsAddUpToTheAmountAndToTheQuantity(
            @ForAll @LongRange(min = 0, max = 10_000_000) long coins,
            @ForAll @LongRange(min = 1, max = 10_000) long quantity,
            @ForAll @IntRange(min = 0, max = 3) int decimals) {
        BigDecimal amount = BigDecimal.valueOf(coins, decimals);

        List<ExactSplit.Group> groups = ExactSplit.of(amount, quantity, decimals);

        assertTrue(groups.size() <= 2);
        assertEquals(
                quantity, groups.stream().mapToLong(ExactSplit.Group::quantity).sum());
        BigDecimal sum = groups.stream()
                .map(group -> group.each().multiply(BigDecimal.valueOf(group.quantity())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, amount.compareTo(sum));
    }
}
