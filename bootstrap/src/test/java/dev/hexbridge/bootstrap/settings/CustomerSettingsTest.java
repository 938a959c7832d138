package dev.hexbridge.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.domain.pair.CustomerSettings;
import dev.hexbridge.domain.pair.CustomerSettings.MatchRule;
import dev.hexbridge.domain.pair.CustomerSettings.Matching;
import dev.hexbridge.domain.pair.CustomerSettings.Several;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the settings say of customers. */
class CustomerSettingsTest {

    @Test
    void whatIsNotSaidIsTheUsual() {
        assertEquals(CustomerSettings.USUAL, customers("{}", Map.of()));
    }

    @Test
    void everythingCanBeSaid() {
        CustomerSettings said = customers("""
                {accounts: generic-for-guests, match: [tax-id, reference], matchFields: {reference: HEX_Customer},
                 ambiguous: next, callingCode: "+49", addresses: all, taxIdFrom: [note.vat]}""", Map.of());

        assertEquals(CustomerSettings.Accounts.GENERIC_FOR_GUESTS, said.accounts());
        assertEquals(
                new Matching(
                        List.of(MatchRule.TAX_ID, MatchRule.REFERENCE),
                        Map.of(MatchRule.REFERENCE, "HEX_Customer"),
                        Several.NEXT,
                        Optional.of("49")),
                said.matching());
        assertEquals(CustomerSettings.Addresses.ALL, said.addresses());
        assertEquals(List.of("note.vat"), said.origin().taxId());
    }

    @Test
    void aVariableNamesTheRulesWithCommasBetween() {
        CustomerSettings said = customers("{}", Map.of("HEXBRIDGE_PAIRS_CUSTOMERS_MATCH", "email, phone"));

        assertEquals(List.of(MatchRule.EMAIL, MatchRule.PHONE), said.matching().chain());
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertEquals(
                List.of(
                        "pairs[0].customers.accounts",
                        "pairs[0].customers.addresses",
                        "pairs[0].customers.callingCode",
                        "pairs[0].customers.ambiguous",
                        "pairs[0].customers.match",
                        "pairs[0].customers.match",
                        "pairs[0].customers.matchFields.mail",
                        "pairs[0].customers.matchFields.phone",
                        "pairs[0].customers.matchFields.reference",
                        "pairs[0].customers.adresses"),
                faults("""
                        numbering: {customers: generated}
                            customers: {accounts: generic, addresses: some, callingCode: DE, ambiguous: perhaps,
                              match: [email, name, email], matchFields: {mail: X, phone: "a b"}, adresses: all}"""));
    }

    @Test
    void generatedNumbersNeedAFieldForOurReference() {
        assertEquals(List.of("pairs[0].customers.matchFields.reference"), faults("numbering: {customers: generated}"));
        assertEquals(List.of(), faults("""
                numbering: {customers: generated}
                    customers: {matchFields: {reference: HEX_Customer}}"""));
    }

    private static CustomerSettings customers(String customers, Map<String, String> variables) {
        SettingsResult result = read(
                "defaults: {customerAccount: WEB}\n    customers: " + customers.replace("\n", "\n      "), variables);
        return assertInstanceOf(SettingsResult.Read.class, result, result.toString())
                .settings()
                .pairs()
                .sound()
                .getFirst()
                .settings()
                .customers();
    }

    private static List<String> faults(String pair) {
        return switch (read(pair, Map.of())) {
            case SettingsResult.Read read ->
                read.settings().pairs().faults().stream()
                        .map(SettingsFault::place)
                        .toList();
            case SettingsResult.Faulty faulty ->
                faulty.faults().stream().map(SettingsFault::place).toList();
        };
    }

    private static SettingsResult read(String pair, Map<String, String> variables) {
        String text = "pairs:\n  - name: eu\n    " + pair + "\n";
        return SettingsReader.read(Optional.of(new SettingsFile("test.yaml", text)), variables);
    }
}
