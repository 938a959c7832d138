package dev.hexbridge.adapters.sandboxshopify.admin;

import dev.hexbridge.adapters.sandboxshopify.graphql.ObjectType;
import dev.hexbridge.adapters.sandboxshopify.orders.Address;
import dev.hexbridge.adapters.sandboxshopify.orders.Company;
import dev.hexbridge.adapters.sandboxshopify.orders.Customer;
import dev.hexbridge.adapters.sandboxshopify.orders.Order;
import java.util.List;
import java.util.Optional;

/** Customers, addresses and companies of the Admin API. */
final class PeopleTypes {

    static final ObjectType<Address> ADDRESS = ObjectType.<Address>of("MailingAddress")
            .text("firstName", a -> a.name().first())
            .text("lastName", a -> a.name().last())
            .text("name", a -> a.name().full())
            .maybe("company", Address::company)
            .text("address1", a -> a.place().address1())
            .maybe("address2", a -> a.place().address2())
            .text("city", a -> a.place().city())
            .maybe("province", a -> a.place().region().province())
            .maybe("provinceCode", a -> a.place().region().provinceCode())
            .text("zip", a -> a.place().zip())
            .text("country", a -> a.place().region().country())
            .text("countryCodeV2", a -> a.place().region().countryCode())
            .maybe("phone", Address::phone);

    private static final ObjectType<String> EMAIL =
            ObjectType.<String>of("CustomerEmailAddress").text("emailAddress", email -> email);

    private static final ObjectType<String> PHONE =
            ObjectType.<String>of("CustomerPhoneNumber").text("phoneNumber", phone -> phone);

    static final ObjectType<Customer> CUSTOMER = ObjectType.<Customer>of("Customer")
            .as("Node")
            .text("id", Customer::gid)
            .text("legacyResourceId", c -> Long.toString(c.id()))
            .text("firstName", c -> c.name().first())
            .text("lastName", c -> c.name().last())
            .text("displayName", c -> c.name().full())
            .flag("taxExempt", c -> false)
            .texts("tags", c -> List.of())
            .text("locale", c -> "en")
            .text("createdAt", c -> c.createdAt().toString())
            .one("defaultEmailAddress", EMAIL, Customer::email)
            .one("defaultPhoneNumber", PHONE, c -> c.defaultAddress().flatMap(Address::phone))
            .one("defaultAddress", ADDRESS, Customer::defaultAddress);

    private static final ObjectType<Company> COMPANY = ObjectType.<Company>of("Company")
            .text("id", c -> "gid://shopify/Company/" + c.id())
            .text("name", Company::name)
            .nulls("externalId");

    private static final ObjectType<Company> LOCATION = ObjectType.<Company>of("CompanyLocation")
            .text("id", c -> "gid://shopify/CompanyLocation/" + c.locationId())
            .text("name", Company::locationName)
            .nulls("externalId");

    private static final ObjectType<Customer> CONTACT =
            ObjectType.<Customer>of("CompanyContact").text("id", c -> "gid://shopify/CompanyContact/" + c.id());

    static final ObjectType<Order> PURCHASING_ENTITY = purchasingEntity();

    private PeopleTypes() {}

    private static ObjectType<Order> purchasingEntity() {
        ObjectType<Order> company = ObjectType.<Order>of("PurchasingCompany")
                .one("company", COMPANY, order -> order.buyer().company())
                .one("location", LOCATION, order -> order.buyer().company())
                .one("contact", CONTACT, order -> order.buyer().customer());
        ObjectType<Order> customer = ObjectType.<Order>of("Customer")
                .text("id", order -> order.buyer().customer().map(Customer::gid).orElse(""));
        return ObjectType.<Order>of("PurchasingEntity")
                .among(
                        List.of(company, customer),
                        order -> order.buyer().company().isPresent() ? company : customer);
    }

    static Optional<Order> purchaser(Order order) {
        boolean known =
                order.buyer().company().isPresent() || order.buyer().customer().isPresent();
        return known ? Optional.of(order) : Optional.empty();
    }
}
