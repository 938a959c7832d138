package dev.hexbridge.domain.canonical;

import dev.hexbridge.domain.canonical.Address.Place;
import dev.hexbridge.domain.canonical.Address.Street;
import java.util.List;
import java.util.Optional;

/** People and addresses in words, for tests. */
public final class Buyers {

    /** 1 Main Street, Springfield, Illinois. */
    public static final Address MAIN_STREET =
            address("Jane", "Doe", "1 Main Street", "Springfield", "IL", "62701", "US");

    private Buyers() {}

    /** Jane Doe, with an account, an e-mail address and a phone. */
    public static Buyer jane() {
        return new Buyer(
                Optional.of(customer("207119551", "Jane", "Doe", "jane.doe@example.com")),
                Optional.of("jane.doe@example.com"),
                Optional.of("+12175550100"),
                Optional.of(MAIN_STREET));
    }

    public static Customer customer(String id, String first, String last, String email) {
        return new Customer(
                id,
                name(first, last),
                new Customer.Contact(Optional.of(email), Optional.of("+12175550100"), Optional.of("en")),
                Optional.empty(),
                Optional.of(MAIN_STREET),
                Optional.empty(),
                Customer.Notes.NONE);
    }

    /** A business customer. */
    public static Customer company(String id, String company, String email) {
        return new Customer(
                id,
                PersonName.NONE,
                new Customer.Contact(Optional.of(email), Optional.empty(), Optional.empty()),
                Optional.of(company),
                Optional.of(MAIN_STREET),
                Optional.empty(),
                new Customer.Notes(Optional.empty(), List.of("b2b"), Attributes.NONE));
    }

    public static Address address(
            String first,
            String last,
            String street,
            String city,
            String regionCode,
            String postalCode,
            String countryCode) {
        return new Address(
                name(first, last),
                Optional.empty(),
                new Street(Optional.of(street), Optional.empty()),
                new Place(Optional.of(city), Optional.empty(), Optional.of(regionCode), Optional.of(postalCode)),
                Optional.of(countryCode),
                Optional.empty());
    }

    public static PersonName name(String first, String last) {
        return new PersonName(Optional.of(first), Optional.of(last), Optional.empty());
    }
}
