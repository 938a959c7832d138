package dev.hexbridge.domain.novelty;

import dev.hexbridge.domain.canonical.Address;
import dev.hexbridge.domain.canonical.Buyer;
import dev.hexbridge.domain.canonical.Customer;
import dev.hexbridge.domain.canonical.PersonName;

/** Takes up who buys and where it goes. When the customer's own record was last changed is no news of the order. */
record PeoplePrint(Ink ink) {

    void buyer(Buyer buyer) {
        ink.maybe(buyer.customer(), this::customer).text(buyer.email()).text(buyer.phone());
        ink.maybe(buyer.billingAddress(), this::address);
    }

    private void customer(Customer customer) {
        ink.text(customer.id());
        name(customer.name());
        Customer.Contact contact = customer.contact();
        ink.text(contact.email()).text(contact.phone()).text(contact.locale());
        ink.text(customer.company()).maybe(customer.defaultAddress(), this::address);
        ink.text(customer.notes().note());
        NotesPrint notes = new NotesPrint(ink, Own.NOTHING);
        notes.tags(customer.notes().tags());
        notes.attributes(customer.notes().attributes());
    }

    void address(Address address) {
        name(address.person());
        ink.text(address.company());
        ink.text(address.street().line1()).text(address.street().line2());
        Address.Place place = address.place();
        ink.text(place.city()).text(place.region()).text(place.regionCode()).text(place.postalCode());
        ink.text(address.countryCode()).text(address.phone());
    }

    private void name(PersonName name) {
        ink.text(name.first()).text(name.last()).text(name.display());
    }
}
