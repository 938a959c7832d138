package dev.hexbridge.adapters.shopify.shapes;

import dev.hexbridge.domain.canonical.Address;
import dev.hexbridge.domain.canonical.Attributes;
import dev.hexbridge.domain.canonical.Buyer;
import dev.hexbridge.domain.canonical.Customer;
import dev.hexbridge.domain.canonical.PersonName;
import java.util.List;
import java.util.Optional;

/** Buyers: guests, people with an account, companies. */
record People(Dice dice) {

    Buyer buyer() {
        return new Buyer(
                dice.perhaps(this::customer),
                dice.perhaps(dice::word),
                dice.perhaps(dice::word),
                dice.perhaps(this::address));
    }

    private Customer customer() {
        Optional<Address> address = dice.perhaps(this::address);
        return new Customer(
                dice.id(),
                new PersonName(dice.perhaps(dice::word), dice.perhaps(dice::word), Optional.empty()),
                new Customer.Contact(dice.perhaps(dice::word), dice.perhaps(dice::word), Optional.empty()),
                address.flatMap(Address::company),
                address,
                Optional.of(dice.moment()),
                new Customer.Notes(dice.perhaps(dice::word), List.of(), Attributes.NONE));
    }

    Address address() {
        return new Address(
                new PersonName(dice.perhaps(dice::word), dice.perhaps(dice::word), dice.perhaps(dice::word)),
                dice.perhaps(dice::word),
                new Address.Street(dice.perhaps(dice::word), dice.perhaps(dice::word)),
                new Address.Place(
                        dice.perhaps(dice::word),
                        dice.perhaps(dice::word),
                        dice.perhaps(dice::word),
                        dice.perhaps(dice::word)),
                dice.perhaps(() -> dice.of("US", "DE", "JP")),
                dice.perhaps(dice::word));
    }
}
