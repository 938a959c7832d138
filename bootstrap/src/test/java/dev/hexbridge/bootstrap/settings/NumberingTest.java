package dev.hexbridge.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.pair.PairSettings.Numbering.Strategy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who numbers orders, by what they are found again, and how long a lost answer stays in doubt. */
class NumberingTest {

    private static final String TWO_SHOPS = """
            shopify:
              - {name: one, domain: one.myshopify.com}
              - name: two
                domain: two.myshopify.com
                adminUrl: https://two.myshopify.com
                adminToken: secret://env/HEXBRIDGE_SECRET_TWO
                webhookSecret: secret://file/two
            dynamics:
              - {name: erp, company: usmf, settleWindow: 3m}
            pairs:
              - {name: one, source: one, numbering: {strategy: generated, orderPrefix: SA, customerPrefix: CA, referencePrefix: %s}}
              - {name: two, source: two, numbering: {orderPrefix: SB, customerPrefix: CB, referencePrefix: %s}}
            """;

    @Test
    void aPairMayLeaveTheNumbersToTheErpAndAConnectionHasItsWindow() {
        Settings settings = assertInstanceOf(SettingsResult.Read.class, read(TWO_SHOPS.formatted("A-", "B-")))
                .settings();

        assertEquals(
                List.of(Strategy.GENERATED, Strategy.SUPPLIED),
                settings.pairs().sound().stream()
                        .map(pair -> pair.settings().numbering().strategy())
                        .toList());
        assertEquals(
                Optional.of(Duration.ofMinutes(3)), settings.erps().getFirst().settleWindow());
    }

    @Test
    void referencesThatTwoPairsOfACompanyMayShareAreRefused() {
        assertFault("cannot be told from", TWO_SHOPS.formatted("A-", "A-"));
        assertFault("cannot be told from", TWO_SHOPS.formatted("A", "A1"));
        assertEquals(List.of(), faults(TWO_SHOPS.formatted("A-", "A-1-")));
    }

    @Test
    void aWindowShorterThanARequestMayTakeIsRefused() {
        assertFault("settleWindow", TWO_SHOPS.formatted("A-", "B-").replace("3m", "500ms"));
        assertFault("is shorter than 1 s", TWO_SHOPS.formatted("A-", "B-").replace("3m", "0.5s"));
    }

    private static void assertFault(String words, String yaml) {
        String told = faults(yaml).toString();
        assertTrue(told.contains(words), told);
    }

    private static List<SettingsFault> faults(String yaml) {
        return switch (read(yaml)) {
            case SettingsResult.Faulty faulty -> faulty.faults();
            case SettingsResult.Read read -> read.settings().pairs().faults();
        };
    }

    private static SettingsResult read(String yaml) {
        return SettingsReader.read(Optional.of(new SettingsFile("test.yaml", yaml)), Map.of());
    }
}
