package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.fake.Fate;
import dev.hexbridge.domain.canonical.Buyer;
import dev.hexbridge.domain.canonical.Buyers;
import dev.hexbridge.domain.canonical.Customer;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.mapping.Inputs;
import dev.hexbridge.domain.pair.CustomerSettings;
import dev.hexbridge.domain.pair.CustomerSettings.Accounts;
import dev.hexbridge.domain.pair.CustomerSettings.Matching;
import dev.hexbridge.domain.pair.CustomerSettings.Several;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which account an order comes to stand on. */
class BuyersTest {

    private static final int NEW_CUSTOMERS = 25;

    @Test
    void twoOrdersOfEachNewCustomerMakeOneAccountWhateverIsDoubledAndDisordered() {
        for (long seed = 1; seed <= 2; seed++) {
            Scene scene = new Scene(500);
            List<Order> orders = new ArrayList<>();
            for (int i = 1; i <= NEW_CUSTOMERS; i++) {
                orders.add(order("g" + i).byGuest("Buyer" + i + "@example.com").build());
                orders.add(order("r" + i).by(registered(i)).build());
            }
            List<Order> shuffled = new ArrayList<>(orders);
            shuffled.addAll(orders);
            Collections.shuffle(shuffled, new Random(seed));
            scene.erp.holdAnswers();
            shuffled.forEach(scene::receive);
            scene.erp.releaseAnswers();
            scene.pass(Duration.ofMinutes(5));

            assertEquals(Map.of(), scene.dirty(), "seed " + seed);
            assertEquals(NEW_CUSTOMERS, accounts(scene).size(), "seed " + seed + ": " + accounts(scene));
            assertEquals(3 * NEW_CUSTOMERS, scene.documents().size());
            for (int i = 1; i <= NEW_CUSTOMERS; i++) {
                assertEquals(accountOf(scene, "g" + i), accountOf(scene, "r" + i));
            }
        }
    }

    @Test
    void whoComesSecondWaitsEvenThroughALostAnswer() {
        Scene scene = new Scene();
        scene.erp.nextOperations(new Fate.LateCommit());
        scene.receive(order("1").byGuest("ann@example.com").build());
        scene.receive(order("2").by(registered("ann@example.com")).build());
        scene.erp.commitLate();
        scene.pass(Duration.ofMinutes(5));

        assertEquals(1, accounts(scene).size());
        assertEquals(accountOf(scene, "1"), accountOf(scene, "2"));
        assertTrue(scene.results(Fixtures.account("77")).contains("retry-later"), "the second waited");
        assertEquals(Map.of(), scene.dirty());
    }

    @Test
    void whoComesSecondDoesNotWaitForOneThatAPersonMustDecide() {
        Scene scene = new Scene();
        scene.erp.put("usmf", account("A"), contact("one@example.com", "+12175550100"));
        scene.erp.put("usmf", account("B"), contact("two@example.com", "+12175550100"));
        scene.receive(order("1").by(Buyers.jane()).build());
        scene.receive(order("2").byGuest("jane.doe@example.com").build());
        scene.pass(Scene.MOMENT);

        assertEquals("ambiguous", scene.parked().getFirst().problem().kind());
        String text = scene.parked().getFirst().problem().text();
        assertTrue(text.contains("A") && text.contains("B"), text);
        assertTrue(scene.documents().contains("SO-2"), scene.documents().toString());
    }

    @Test
    void aRuleThatSeveralFitSaysNothingWhereThePairSaysSo() {
        Matching next = new Matching(Matching.USUAL.chain(), Map.of(), Several.NEXT, Matching.USUAL.callingCode());
        Scene scene = scene(Accounts.OWN, next, Optional.empty());
        scene.erp.put("usmf", account("A"), contact("jane.doe@example.com", "1"));
        scene.erp.put("usmf", account("B"), contact("JANE.DOE@example.com", "2"));
        scene.erp.put("usmf", account("D"), contact("other@example.com", "0012175550100"));
        scene.receive(order("1").by(Buyers.jane()).build());

        assertEquals(Optional.of("D"), accountOf(scene, "1"));
        assertEquals(List.of("Create SO-1"), scene.sent());
    }

    @Test
    void guestsGoToTheGenericAccountAndCustomersGetTheirOwn() {
        Scene scene = scene(Accounts.GENERIC_FOR_GUESTS, Matching.USUAL, Optional.of("WEB"));
        scene.receive(order("1").byGuest("ann@example.com").build());
        scene.receive(order("2").by(Buyers.jane()).build());

        assertEquals(Optional.of("WEB"), accountOf(scene, "1"));
        assertEquals(Optional.of("C-207119551"), accountOf(scene, "2"));
    }

    @Test
    void whereAllOrdersGoToOneAccountNobodyIsLookedFor() {
        Scene scene = scene(Accounts.GENERIC, Matching.USUAL, Optional.of("WEB"));
        scene.receive(order("1").by(Buyers.jane()).build());
        scene.receive(order("2").byNobody().build());

        assertEquals(List.of("SO-1", "SO-2"), scene.documents());
        assertEquals(Optional.of("WEB"), accountOf(scene, "1"));
        assertEquals(List.of(), scene.erp.reads());
    }

    @Test
    void aFoundAccountIsUsedAsItIs() {
        Scene scene = new Scene();
        scene.erp.put("usmf", account("A"), contact("JANE.DOE@Example.com", "as they like it"));
        scene.receive(order("1").by(Buyers.jane()).build());

        assertEquals(Optional.of("A"), accountOf(scene, "1"));
        assertEquals(List.of("Create SO-1"), scene.sent(), "nothing is written to the account");
    }

    private static Scene scene(Accounts accounts, Matching matching, Optional<String> generic) {
        CustomerSettings usual = CustomerSettings.USUAL;
        CustomerSettings customers =
                new CustomerSettings(accounts, usual.numbering(), matching, usual.addresses(), usual.origin());
        return new Scene(100, Routes.shopToErp(Inputs.pair(customers, generic)));
    }

    private static Orders order(String id) {
        return Orders.order().withId(id).withLine("MUG", 2, "10.00");
    }

    private static Buyer registered(int number) {
        return registered("buyer" + number + "@example.com", String.valueOf(9000 + number));
    }

    private static Buyer registered(String email) {
        return registered(email, "77");
    }

    private static Buyer registered(String email, String id) {
        Customer customer = new Customer(
                id,
                Buyers.name("Ann", "Other"),
                new Customer.Contact(Optional.of(email), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Customer.Notes.NONE);
        return new Buyer(Optional.of(customer), Optional.of(email), Optional.empty(), Optional.empty());
    }

    private static List<String> accounts(Scene scene) {
        return scene.erp.documents().stream()
                .filter(ref -> ref.kind().equals("customer"))
                .map(TargetRef::id)
                .toList();
    }

    private static Optional<String> accountOf(Scene scene, String order) {
        return scene.erp.observe("usmf", new TargetRef("sales-order", "SO-" + order)) instanceof Observed.Seen seen
                ? Optional.ofNullable(seen.document().root().fields().get("OrderingCustomerAccountNumber"))
                        .map(FieldValue::display)
                : Optional.empty();
    }

    private static TargetRef account(String number) {
        return new TargetRef("customer", number);
    }

    private static StateDoc contact(String email, String phone) {
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        fields.put("PrimaryContactEmail", new FieldValue.Text(email));
        fields.put("PrimaryContactPhone", new FieldValue.Text(phone));
        return new StateDoc(new TargetRecord("customer", "", fields), List.of());
    }
}
