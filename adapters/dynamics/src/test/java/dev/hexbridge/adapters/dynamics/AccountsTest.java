package dev.hexbridge.adapters.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.application.contract.TargetDocuments;
import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.application.port.outbound.TargetSystem.Lookup;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadRequest;
import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.Desired.Strength;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.identity.Digest;
import dev.hexbridge.domain.identity.EmailAddress;
import dev.hexbridge.domain.identity.PhoneNumber;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Accounts of buyers in the emulated environment, over real HTTP. */
class AccountsTest {

    private static final EmulatedErp ERP = new EmulatedErp();

    @AfterAll
    static void stop() {
        ERP.close();
    }

    @Test
    void anAccountIsFoundInWhateverFormPeopleEnteredAddressAndNumber() {
        create("M-1", person("Ann.Lee@Example.com", "0030 1"));
        create("M-2", person("other@example.com", "030123456"));

        assertEquals("M-1", found(email("ann.lee@example.com", Strength.LIKENESS)));
        assertEquals("M-2", found(phone("+49 (30) 123456")));
        assertEquals("M-2", found(email("nobody@example.com", Strength.LIKENESS), phone("0049 30 123456")));
    }

    @Test
    void severalThatFitAreNamedUnlessTheRuleIsAHint() {
        create("T-1", person("twice@example.com", "1"));
        create("T-2", person("Twice@Example.com", "+491511234567"));

        ReadOutcome.Ambiguous several =
                assertInstanceOf(ReadOutcome.Ambiguous.class, find(email("twice@example.com", Strength.LIKENESS)));
        assertEquals(List.of("T-1", "T-2"), several.ids());
        assertEquals("T-2", found(email("twice@example.com", Strength.HINT), phone("0151 1234567")));
    }

    @Test
    void anAddressThatTheAccountHasIsKnownByWhatItSays() {
        TargetRecord home = address("1 Main Street", "Springfield");
        TargetRecord office = address("5 Office Park", "Chicago");
        StateDoc plain = person("addresses@example.com", "5");
        TreeMap<String, FieldValue> root = new TreeMap<>(plain.root().fields());
        root.putAll(home.fields());
        StateDoc account = new StateDoc(new TargetRecord("customer", "", root), List.of(home, office));
        deliver(new Operation.Create(ref("A-1"), new StateDoc(account.root(), List.of(office))));

        Observed.Seen seen = assertInstanceOf(Observed.Seen.class, seen("A-1", account));
        assertEquals(2, seen.document().children().size());
        assertEquals(Optional.of("1 Main Street"), street(seen, home.key()));
        assertEquals(Optional.of("5 Office Park"), street(seen, office.key()));
    }

    @Test
    void whereTheSequenceIsAutomaticANumberOfOursIsRefusedAndOneOfTheirsIsRead() {
        ERP.faults(new JsonObject()
                .put("language", "de")
                .put(
                        "numberSequences",
                        new JsonObject()
                                .put("salesOrder", "changeable")
                                .put("customerAccount", "automatic")
                                .put("journalBatch", "automatic")
                                .put("onSuppliedNumber", "reject")
                                .put("consumedByRollback", true)));
        StateDoc account = person("generated@example.com", "7");
        DeliveryOutcome.Rejected refused =
                assertInstanceOf(DeliveryOutcome.Rejected.class, deliver(new Operation.Create(ref("OURS"), account)));
        assertEquals(FailureKind.NUMBER_REFUSED, refused.failure().kind());

        DeliveryOutcome.Delivered made = assertInstanceOf(
                DeliveryOutcome.Delivered.class,
                deliver(new Operation.CreateRoot(TargetRef.unnumbered("customer"), account.root())));
        assertEquals(made.ref().id(), found(email("generated@example.com", Strength.LIKENESS)));
        ERP.faults(new JsonObject()
                .put("language", "en-us")
                .put(
                        "numberSequences",
                        new JsonObject()
                                .put("salesOrder", "changeable")
                                .put("customerAccount", "changeable")
                                .put("journalBatch", "automatic")
                                .put("onSuppliedNumber", "reject")
                                .put("consumedByRollback", true)));
    }

    private static Match email(String text, Strength strength) {
        return new Match(
                "PrimaryContactEmail", EmailAddress.of(text).orElseThrow().forms(), strength);
    }

    private static Match phone(String text) {
        List<String> forms =
                PhoneNumber.of(text, Optional.of("49")).orElseThrow().forms();
        return new Match("PrimaryContactPhone", forms, Strength.LIKENESS);
    }

    private static String found(Match... matches) {
        ReadOutcome.Answer answer = assertInstanceOf(ReadOutcome.Answer.class, find(matches));
        return assertInstanceOf(Observed.Seen.class, answer.observed()).ref().id();
    }

    private static ReadOutcome find(Match... matches) {
        return read(new Lookup.ByMatch(List.of(matches)), person("", ""));
    }

    private static Observed seen(String account, StateDoc wanted) {
        return assertInstanceOf(ReadOutcome.Answer.class, read(new Lookup.ByRef(ref(account)), wanted))
                .observed();
    }

    private static ReadOutcome read(Lookup lookup, StateDoc wanted) {
        ReadRequest request = new ReadRequest(TargetDocuments.CUSTOMER, lookup, wanted);
        return EmulatedErp.await(ERP.adapter().read(List.of(request))).getFirst();
    }

    private static void create(String account, StateDoc document) {
        assertInstanceOf(DeliveryOutcome.Delivered.class, deliver(new Operation.Create(ref(account), document)));
    }

    private static DeliveryOutcome deliver(Operation operation) {
        Delivery delivery = new Delivery(TargetDocuments.CUSTOMER, "attempt", operation);
        return EmulatedErp.await(ERP.adapter().deliver(List.of(delivery))).getFirst();
    }

    private static TargetRef ref(String account) {
        return new TargetRef("customer", account);
    }

    private static StateDoc person(String email, String phone) {
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        Map.of(
                        "PartyType", "Person",
                        "PersonLastName", "Lee",
                        "CustomerGroupId", "30",
                        "SalesCurrencyCode", "USD",
                        "PrimaryContactEmail", email,
                        "PrimaryContactPhone", phone)
                .forEach((field, value) -> fields.put(field, new FieldValue.Text(value)));
        return new StateDoc(new TargetRecord("customer", "", fields), List.of());
    }

    private static TargetRecord address(String street, String city) {
        TreeMap<String, FieldValue> fields = new TreeMap<>();
        fields.put("AddressStreet", new FieldValue.Text(street));
        fields.put("AddressCity", new FieldValue.Text(city));
        String key = Digest.ofContent(List.of(street, city, "", "", ""));
        return new TargetRecord("customer-address", key, fields);
    }

    private static Optional<String> street(Observed.Seen seen, String key) {
        return seen.document()
                .child(key)
                .flatMap(child -> Optional.ofNullable(child.fields().get("AddressStreet")))
                .map(FieldValue::display);
    }
}
