package dev.hexbridge.adapters.sandboxshopify.reads;

import dev.hexbridge.adapters.sandboxshopify.orders.Address;
import dev.hexbridge.adapters.sandboxshopify.orders.Buyer;
import dev.hexbridge.adapters.sandboxshopify.orders.Company;
import dev.hexbridge.adapters.sandboxshopify.orders.Customer;
import dev.hexbridge.adapters.sandboxshopify.query.Resolvers;
import java.util.List;
import java.util.Optional;

/** Customers, addresses and companies of the Admin API. */
final class PeopleTypes {

    private PeopleTypes() {}

    /** The company that a B2B order was placed for, and who placed it. */
    record Purchaser(Company company, Optional<Customer> contact) {}

    static List<Resolvers<?>> all(MetafieldTypes metafields) {
        return List.of(
                metafields.on(customer(), Customer::gid),
                address(),
                Resolvers.<String>of("CustomerEmailAddress").value("emailAddress", email -> email),
                Resolvers.<String>of("CustomerPhoneNumber").value("phoneNumber", phone -> phone),
                Resolvers.<Purchaser>of("PurchasingCompany")
                        .value("company", Purchaser::company)
                        .value("location", Purchaser::company)
                        .value("contact", Purchaser::contact),
                Resolvers.<Company>of("Company")
                        .value("id", c -> "gid://shopify/Company/" + c.id())
                        .value("name", Company::name)
                        .nulls("externalId"),
                Resolvers.<Company>of("CompanyLocation")
                        .value("id", c -> "gid://shopify/CompanyLocation/" + c.locationId())
                        .value("name", Company::locationName)
                        .nulls("externalId"),
                Resolvers.<Customer>of("CompanyContact").value("id", c -> "gid://shopify/CompanyContact/" + c.id()));
    }

    /** A {@link Purchaser}, a {@link Customer}, or nothing. */
    static Optional<?> purchaser(Buyer buyer) {
        return buyer.company().isPresent()
                ? buyer.company().map(company -> new Purchaser(company, buyer.customer()))
                : buyer.customer();
    }

    private static Resolvers<Customer> customer() {
        return Resolvers.<Customer>of("Customer")
                .value("id", Customer::gid)
                .value("legacyResourceId", Customer::id)
                .value("firstName", c -> c.name().first())
                .value("lastName", c -> c.name().last())
                .value("displayName", c -> c.name().full())
                .value("taxExempt", c -> false)
                .value("tags", c -> List.of())
                .value("locale", c -> "en")
                .value("createdAt", Customer::createdAt)
                .value("updatedAt", Customer::createdAt)
                .nulls("note", "defaultPhoneNumber")
                .value("defaultEmailAddress", Customer::email)
                .value("defaultAddress", Customer::defaultAddress);
    }

    private static Resolvers<Address> address() {
        return Resolvers.<Address>of("MailingAddress")
                .value("firstName", a -> a.name().first())
                .value("lastName", a -> a.name().last())
                .value("name", a -> a.name().full())
                .value("company", Address::company)
                .value("address1", a -> a.place().address1())
                .value("address2", a -> a.place().address2())
                .value("city", a -> a.place().city())
                .value("province", a -> a.place().region().province())
                .value("provinceCode", a -> a.place().region().provinceCode())
                .value("zip", a -> a.place().zip())
                .value("country", a -> a.place().region().country())
                .value("countryCodeV2", a -> a.place().region().countryCode())
                .value("phone", Address::phone);
    }
}
