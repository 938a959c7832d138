package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Ids;
import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.domain.canonical.Address;
import dev.hexbridge.domain.canonical.Attributes;
import dev.hexbridge.domain.canonical.Buyer;
import dev.hexbridge.domain.canonical.Customer;
import dev.hexbridge.domain.canonical.PersonName;
import java.util.List;
import java.util.Optional;

/**
 * Reads buyers and addresses from an order's node. Of a customer it reads what the customer within a webhook's order
 * tells: language, tags and display name are on the node only, so they are left.
 */
final class PeopleNodeReader {

    private final ShopTime time;

    PeopleNodeReader(ShopTime time) {
        this.time = time;
    }

    Buyer buyer(Json order) {
        Json customer = order.at("customer");
        return new Buyer(
                customer.exists() ? Optional.of(customer(customer)) : Optional.empty(),
                order.at("email").text(),
                order.at("phone").text(),
                address(order.at("billingAddress")));
    }

    private Customer customer(Json customer) {
        Json id = customer.at("id");
        Optional<Address> address = address(customer.at("defaultAddress"));
        return new Customer(
                id.required(Ids.read(id), ""),
                new PersonName(
                        customer.at("firstName").text(), customer.at("lastName").text(), Optional.empty()),
                new Customer.Contact(
                        customer.at("defaultEmailAddress").at("emailAddress").text(),
                        customer.at("defaultPhoneNumber").at("phoneNumber").text(),
                        Optional.empty()),
                address.flatMap(Address::company),
                address,
                time.read(customer.at("updatedAt")),
                new Customer.Notes(customer.at("note").text(), List.of(), Attributes.NONE));
    }

    static Optional<Address> address(Json address) {
        if (!address.exists()) {
            return Optional.empty();
        }
        return Optional.of(new Address(
                new PersonName(
                        address.at("firstName").text(),
                        address.at("lastName").text(),
                        address.at("name").text()),
                address.at("company").text(),
                new Address.Street(
                        address.at("address1").text(), address.at("address2").text()),
                new Address.Place(
                        address.at("city").text(),
                        address.at("province").text(),
                        address.at("provinceCode").text(),
                        address.at("zip").text()),
                address.at("countryCodeV2").text(),
                address.at("phone").text()));
    }
}
