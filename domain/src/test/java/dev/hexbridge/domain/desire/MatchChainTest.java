package dev.hexbridge.domain.desire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.Desired.Strength;
import dev.hexbridge.domain.pair.CustomerSettings;
import dev.hexbridge.domain.pair.CustomerSettings.MatchRule;
import dev.hexbridge.domain.pair.CustomerSettings.Matching;
import dev.hexbridge.domain.pair.CustomerSettings.Several;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

/** The rules of a pair become ways to find an account. */
class MatchChainTest {

    private static final Order ORDER = Orders.order()
            .withLine("MUG", 1, "10.00")
            .withAttribute("note.vat_id", "DE 123 456 789")
            .build();
    private static final Optional<String> ACCOUNT = Optional.of("C7");

    @Test
    void theUsualChainLooksForOurNumberThenTheAddressThenThePhone() {
        assertEquals(
                List.of("CustomerAccount", "PrimaryContactEmail", "PrimaryContactPhone"),
                fields(chain(Matching.USUAL, ACCOUNT)));
    }

    @Test
    void eachRuleLooksWhereThePairSaysAndInAllForms() {
        Matching matching = new Matching(
                List.of(MatchRule.TAX_ID, MatchRule.REFERENCE),
                Map.of(MatchRule.REFERENCE, "HEX_ShopCustomer"),
                Several.NEXT,
                Optional.empty());

        assertEquals(
                List.of(
                        new Match("CustomerAccount", "C7"),
                        new Match("TaxExemptNumber", List.of("DE123456789", "DE 123 456 789"), Strength.HINT),
                        new Match("HEX_ShopCustomer", List.of("SHOP-7"), Strength.IDENTITY)),
                chain(matching, ACCOUNT));
    }

    @Test
    void whatTheOrderDoesNotTellIsLeftOut() {
        Order guest = Orders.order()
                .withLine("MUG", 1, "10.00")
                .byGuest("guest@example.com")
                .build();
        BuyerRecord buyer = BuyerRecord.of(guest, "E1", CustomerSettings.USUAL);

        assertEquals(
                List.of("PrimaryContactEmail"),
                fields(MatchChain.of(Matching.USUAL, buyer, Optional.empty(), "SHOP-E1")));
    }

    @Property(tries = 60)
    void theOrderOfTheRulesIsKeptAndOurNumberGoesFirst(@ForAll @UniqueElements List<MatchRule> rules) {
        Map<MatchRule, String> fields = Map.of(
                MatchRule.REFERENCE, "REFERENCE",
                MatchRule.EMAIL, "EMAIL",
                MatchRule.PHONE, "PHONE",
                MatchRule.TAX_ID, "TAX_ID");
        List<String> found = fields(chain(new Matching(rules, fields, Several.HOLD, Optional.empty()), ACCOUNT));

        assertEquals("CustomerAccount", found.getFirst());
        assertEquals(rules.stream().map(Enum::name).toList(), found.subList(1, found.size()));
    }

    private static List<Match> chain(Matching matching, Optional<String> account) {
        BuyerRecord buyer = BuyerRecord.of(ORDER, "7", CustomerSettings.USUAL);
        return MatchChain.of(matching, buyer, account, "SHOP-7");
    }

    private static List<String> fields(List<Match> matches) {
        return matches.stream().map(Match::field).toList();
    }
}
