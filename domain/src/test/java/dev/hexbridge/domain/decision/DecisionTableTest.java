package dev.hexbridge.domain.decision;

import static dev.hexbridge.domain.decision.Tables.first;
import static dev.hexbridge.domain.decision.Tables.is;
import static dev.hexbridge.domain.decision.Tables.not;
import static dev.hexbridge.domain.decision.Tables.unique;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.decision.DecisionDocument.Outcome;
import dev.hexbridge.domain.pair.Decided;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionTableTest {

    private static final Outcome ASK = new Outcome.Held("ask the finance department");
    private static final Order ORDER =
            Orders.order().withLine("MUG", 1, "10.00").build();

    @Test
    void anOrderGoesWhereTheFirstRuleThatFitsSendsIt() {
        DecisionTable table = first("country", "currency")
                .rule("euro", Map.of("currency", is("EUR")))
                .rule(
                        Map.of("country", is("us", " CA ")),
                        new Outcome.Taken(Map.of("pair", "america", "site", "2", "warehouse", "24")))
                .otherwise(ASK)
                .compiled();

        assertEquals(
                new Choice.Taken(Optional.of("america"), new Decided(Map.of("site", "2", "warehouse", "24"))),
                table.decide(ORDER));
    }

    @Test
    void anOrderThatNoRuleFitsIsHeldWithWhatTheTableSawOfIt() {
        DecisionTable table = unique("country", "tag")
                .rule("europe", Map.of("country", is("DE")))
                .otherwise(ASK)
                .compiled();

        assertEquals(
                new Choice.Held("The decision table test says: ask the finance department (country = US, tag = none)."),
                table.decide(ORDER));
    }

    @Test
    void anOrderWithAValueThatATableOfKnownValuesLacksIsHeld() {
        DecisionTable table = unique().knowing("country", "DE", "AT")
                .rule("europe", Map.of("country", is("DE", "AT")))
                .compiled();

        assertEquals(
                new Choice.Held("The decision table test says: the table does not know the country US (country = US)."),
                table.decide(ORDER));
    }

    @Test
    void anOwnFieldCanBeAnInput() {
        DecisionTable table = unique().at("market", "order.notes.attributes['note.market']")
                .rule("north", Map.of("market", is("north")))
                .rule("south", Map.of("market", not("north")))
                .compiled();

        assertEquals(new Choice.Taken(Optional.of("south"), Decided.NOTHING), table.decide(ORDER));
    }

    @Test
    void twoRulesThatFitOneOrderAndDifferAreToldWithAnExample() {
        List<String> faults = unique("country", "tag")
                .rule("a", Map.of("country", is("DE", "AT")))
                .rule("b", Map.of("tag", is("wholesale")))
                .rule("b", Map.of("tag", is("reseller"), "country", not("AT", "DE")))
                .otherwise(ASK)
                .faults();

        assertEquals(
                List.of("decisions/test /rules/1: contradicts /rules/0: both fit country = DE, tag = wholesale;"
                        + " tell them apart, or say \"hits\": \"first\""),
                faults);
    }

    @Test
    void inputsWithoutARuleAreToldWithExamplesUnlessTheTableSaysOtherwise() {
        Tables table = unique("currency").rule("a", Map.of("currency", is("EUR")));

        assertEquals(
                List.of(
                        "decisions/test /rules: no rule fits currency = USD; add one, or say \"otherwise\" what"
                                + " becomes of it",
                        "decisions/test /rules: no rule fits currency = none; add one, or say \"otherwise\" what"
                                + " becomes of it"),
                table.faults());
        assertEquals(List.of(), table.otherwise(ASK).faults());
    }

    @Test
    void aTableOfKnownValuesNeedsNoWordOnOthers() {
        assertEquals(
                List.of(),
                unique().knowing("country", "DE", "US")
                        .rule("a", Map.of("country", is("DE")))
                        .rule("b", Map.of("country", is("US")))
                        .faults());
    }

    @Test
    void aRuleBehindOthersThatFitWhateverItFitsIsTold() {
        List<String> faults = first("country", "tag")
                .rule("a", Map.of("country", is("DE")))
                .rule("b", Map.of("country", not("DE")))
                .rule("c", Map.of("tag", is("vip")))
                .faults();

        assertEquals(
                List.of("decisions/test /rules/2: never decides anything: rules before it fit whatever it fits"),
                faults);
    }

    @Test
    void everythingThatIsMisspeltIsToldAtOnce() {
        List<String> faults = unique("country", "markt")
                .at("lines", "order.lines")
                .rule(Map.of("countri", is("DE"), "country", is()), new Outcome.Taken(Map.of("wharehouse", "1")))
                .otherwise(ASK)
                .faults();

        assertEquals(
                List.of(
                        "decisions/test /inputs/markt: say with \"path\" where it is found in the order; only these"
                                + " are known without; there is: channel, country, currency, gateway, location, tag",
                        "decisions/test /inputs/lines/path: leads to a list; a text or a list of texts is needed",
                        "decisions/test /rules/0/when/countri: 'countri' is none of the inputs; did you mean"
                                + " 'country'?",
                        "decisions/test /rules/0/when/country: there is no value to compare with",
                        "decisions/test /rules/0/then/wharehouse: 'wharehouse' is none of the outputs; did you mean"
                                + " 'warehouse'?"),
                faults);
    }
}
