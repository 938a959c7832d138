package dev.hexbridge.adapters.documents;

import static dev.hexbridge.adapters.documents.Loaded.fields;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.domain.canonical.Buyers;
import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.Customer;
import dev.hexbridge.domain.canonical.PersonName;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.mapping.CustomerInput;
import dev.hexbridge.domain.mapping.Inputs;
import dev.hexbridge.domain.mapping.PostalAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CustomerMapTest {

    @Test
    void aPersonBecomesACustomer() {
        assertEquals(
                new TreeMap<>(Map.ofEntries(
                        Map.entry("AddressCity", "Springfield"),
                        Map.entry("AddressCountryRegionId", "USA"),
                        Map.entry("AddressDescription", "Jane Doe"),
                        Map.entry("AddressState", "IL"),
                        Map.entry("AddressStreet", "1 Main Street"),
                        Map.entry("AddressZipCode", "62701"),
                        Map.entry("CustomerGroupId", "30"),
                        Map.entry("PartyType", "Person"),
                        Map.entry("PersonFirstName", "Jane"),
                        Map.entry("PersonLastName", "Doe"),
                        Map.entry("PrimaryContactEmail", "jane@example.com"),
                        Map.entry("PrimaryContactPhone", "+12175550100"),
                        Map.entry("SalesCurrencyCode", "USD"))),
                customer(Buyers.customer("1", "Jane", "Doe", "jane@example.com")));
    }

    @Test
    void aCompanyHasNoPersonsName() {
        Map<String, String> fields = customer(Buyers.company("1", "Contoso", "buy@contoso.example"));

        assertEquals("Organization", fields.get("PartyType"));
        assertEquals("Contoso", fields.get("OrganizationName"));
        assertEquals(
                0,
                fields.keySet().stream()
                        .filter(name -> name.startsWith("Person"))
                        .count());
    }

    @Test
    void whoOrdersForACompanyIsNamedBesideItsAddressAndNowhereElse() {
        Customer company = Buyers.company("1", "Contoso", "buy@contoso.example");
        Customer named = new Customer(
                "1",
                Buyers.name("Ann", "Lee"),
                company.contact(),
                company.company(),
                company.defaultAddress(),
                company.updatedAt(),
                company.notes());
        Map<String, String> fields = customer(named);

        assertEquals("Ann Lee", fields.get("PrimaryContactEmailDescription"));
        assertEquals(null, fields.get("PrimaryContactPhoneDescription"));
        assertEquals(null, fields.get("PersonLastName"));
    }

    @Test
    void furtherAddressesBecomeRecordsWithTheirRoles() {
        Customer jane = Buyers.customer("1", "Jane", "Doe", "jane@example.com");
        PostalAddress office = new PostalAddress("delivery", Buyers.MAIN_STREET, true, false);
        CustomerInput input = new CustomerInput(
                jane, Inputs.pair(), new CurrencyCode("USD"), Optional.of("DE123456789"), List.of(office));

        TargetRecord record = Loaded.customer(input).document().children().getFirst();
        assertEquals("customer-address", record.kind());
        assertEquals("delivery", record.key());
        assertEquals(
                new TreeMap<>(Map.of(
                        "AddressCity", "Springfield",
                        "AddressCountryRegionId", "USA",
                        "AddressDescription", "Jane Doe",
                        "AddressState", "IL",
                        "AddressStreet", "1 Main Street",
                        "AddressZipCode", "62701",
                        "AttentionToAddressLine", "Jane Doe",
                        "CustomerLegalEntityId", "usmf",
                        "IsRoleDelivery", "Yes")),
                fields(record));
    }

    @Test
    void oneNameIsTheLastName() {
        Map<String, String> fields = customer(
                named(new PersonName(Optional.of("Cher"), Optional.empty(), Optional.empty()), "c@example.com"));

        assertEquals("Cher", fields.get("PersonLastName"));
        assertEquals(null, fields.get("PersonFirstName"));
    }

    @Test
    void whoHasNoNameIsKnownByTheMailAddressElseAsACustomer() {
        assertEquals(
                "c@example.com",
                customer(named(PersonName.NONE, "c@example.com")).get("PersonLastName"));
        assertEquals("Customer", customer(named(PersonName.NONE, " ")).get("PersonLastName"));
    }

    private static Customer named(PersonName name, String email) {
        return new Customer(
                "1",
                name,
                new Customer.Contact(Optional.of(email), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Customer.Notes.NONE);
    }

    private static Map<String, String> customer(Customer customer) {
        return fields(Loaded.customer(Inputs.of(customer)).document().root());
    }
}
