package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.fake.Fate;
import dev.hexbridge.domain.canonical.Buyers;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.mapping.Inputs;
import dev.hexbridge.domain.pair.CustomerSettings;
import dev.hexbridge.domain.pair.CustomerSettings.MatchRule;
import dev.hexbridge.domain.pair.CustomerSettings.Matching;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Accounts that the ERP numbers: found again by our reference, whatever is lost. */
class GeneratedAccountsTest {

    private static final Duration LONG = Duration.ofMinutes(15);

    private final Scene scene = scene();

    @Test
    void theAccountIsMadeWithoutANumberAndTheOrderStandsOnTheOneItGot() {
        scene.receive(order("1"));

        assertEquals(List.of("CreateRoot ", "Create SO-1"), scene.sent());
        assertEquals(Optional.of("N-1"), accountOf("1"));
        assertEquals(Optional.of("SHOP-207119551"), field("N-1", "HEX_Customer"));
    }

    @Test
    void anAccountWhoseAnswerWasLostIsFoundByOurReference() {
        scene.erp.nextOperations(new Fate.LostAnswer());
        scene.receive(order("1"));
        scene.pass(LONG);

        assertEquals(List.of("N-1", "SO-1"), scene.documents());
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void aCommitThatComesLongAfterTheCutGivesOneAccountForBothKeysOfTheBuyer() {
        scene.erp.nextOperations(new Fate.LateCommit());
        scene.receive(order("1"));
        scene.receive(Orders.order()
                .withId("2")
                .withLine("MUG", 1, "10.00")
                .byGuest("jane.doe@example.com")
                .build());
        scene.pass(Duration.ofSeconds(30));
        assertEquals(List.of(), scene.documents(), "nothing is made while the first may still come");
        scene.erp.commitLate();
        scene.pass(LONG);

        assertEquals(
                List.of("N-1", "SO-1", "SO-2"),
                scene.documents().stream().sorted().toList());
        assertEquals(Optional.of("N-1"), accountOf("2"));
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void anAccountThatNeverCameIsMadeAnewBehindTheWindow() {
        scene.erp.nextOperations(new Fate.LostRequest());
        scene.receive(order("1"));
        scene.pass(LONG);

        assertEquals(List.of("N-1", "SO-1"), scene.documents());
        assertEquals("delivered", scene.results(Fixtures.account("207119551")).getLast());
    }

    private static Scene scene() {
        CustomerSettings usual = CustomerSettings.USUAL;
        Matching matching = new Matching(
                usual.matching().chain(),
                Map.of(MatchRule.REFERENCE, "HEX_Customer"),
                usual.matching().several(),
                Optional.empty());
        CustomerSettings customers = new CustomerSettings(
                usual.accounts(), CustomerSettings.Numbering.GENERATED, matching, usual.addresses(), usual.origin());
        return new Scene(100, Routes.shopToErp(Inputs.pair(customers, Optional.empty())));
    }

    private static Order order(String id) {
        return Orders.order()
                .withId(id)
                .withLine("MUG", 2, "10.00")
                .by(Buyers.jane())
                .build();
    }

    private Optional<String> accountOf(String order) {
        return value(new TargetRef("sales-order", "SO-" + order), "OrderingCustomerAccountNumber");
    }

    private Optional<String> field(String account, String field) {
        return value(new TargetRef("customer", account), field);
    }

    private Optional<String> value(TargetRef ref, String field) {
        return scene.erp.observe("usmf", ref) instanceof Observed.Seen seen
                ? Optional.ofNullable(seen.document().root().fields().get(field))
                        .map(FieldValue::display)
                : Optional.empty();
    }
}
