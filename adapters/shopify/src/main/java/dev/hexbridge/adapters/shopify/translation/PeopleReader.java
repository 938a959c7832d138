package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Ids;
import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.adapters.shopify.json.Times;
import dev.hexbridge.domain.canonical.Address;
import dev.hexbridge.domain.canonical.Buyer;
import dev.hexbridge.domain.canonical.Customer;
import dev.hexbridge.domain.canonical.PersonName;
import java.util.Optional;

/** Reads customers, buyers and addresses. Nearly everything of them may be missing. */
public final class PeopleReader {

    private PeopleReader() {}

    static Buyer buyer(Json order) {
        Json customer = order.at("customer");
        return new Buyer(
                isNothing(customer) ? Optional.empty() : Optional.of(customer(customer)),
                order.at("email").text().or(() -> order.at("contact_email").text()),
                order.at("phone").text(),
                address(order.at("billing_address")));
    }

    /** A customer's record, by itself or within an order. */
    public static Customer customer(Json customer) {
        Optional<Address> address = address(customer.at("default_address"));
        return new Customer(
                customer.at("id").required(Ids.own(customer), ""),
                person(customer),
                new Customer.Contact(
                        customer.at("email").text(),
                        customer.at("phone").text(),
                        customer.at("locale").text()),
                address.flatMap(Address::company),
                address,
                Times.read(customer.at("updated_at")),
                NotesReader.customer(customer));
    }

    static Optional<Address> address(Json address) {
        if (isNothing(address)) {
            return Optional.empty();
        }
        return Optional.of(new Address(
                person(address),
                address.at("company").text(),
                new Address.Street(
                        address.at("address1").text(), address.at("address2").text()),
                new Address.Place(
                        address.at("city").text(),
                        address.at("province").text(),
                        address.at("province_code").text(),
                        address.at("zip").text()),
                country(address),
                address.at("phone").text()));
    }

    /** Some addresses give the code where the country's name should be, and no code. */
    private static Optional<String> country(Json address) {
        return address.at("country_code")
                .text()
                .or(() -> address.at("country")
                        .text()
                        .filter(name -> name.length() == 2 && name.chars().allMatch(c -> c >= 'A' && c <= 'Z')));
    }

    private static PersonName person(Json person) {
        return new PersonName(
                person.at("first_name").text(),
                person.at("last_name").text(),
                person.at("name").text());
    }

    private static boolean isNothing(Json person) {
        return !person.exists() || person.isEmptyObject();
    }
}
