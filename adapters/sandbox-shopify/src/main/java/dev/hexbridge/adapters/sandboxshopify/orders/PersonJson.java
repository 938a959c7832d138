package dev.hexbridge.adapters.sandboxshopify.orders;

import java.time.ZoneId;

/** The REST shapes of addresses and customers. */
final class PersonJson {

    /** An address is numbered after its customer, out of the way of other ids. */
    private static final long ADDRESS_IDS = 1L << 60;

    private PersonJson() {}

    static JsonWriter address(JsonWriter json, Address address) {
        Place place = address.place();
        Region region = place.region();
        return json.text("first_name", address.name().first())
                .text("last_name", address.name().last())
                .text("name", address.name().full())
                .text("company", address.company())
                .text("address1", place.address1())
                .text("address2", place.address2())
                .text("city", place.city())
                .text("zip", place.zip())
                .text("province", region.province())
                .text("province_code", region.provinceCode())
                .text("country", region.country())
                .text("country_code", region.countryCode())
                .text("phone", address.phone())
                .nulls("latitude", "longitude");
    }

    static JsonWriter customer(JsonWriter json, Customer customer, String currency, ZoneId zone) {
        String created = WebhookJson.time(customer.createdAt(), zone);
        return json.number("id", customer.id())
                .text("admin_graphql_api_id", customer.gid())
                .text("created_at", created)
                .text("updated_at", created)
                .text("first_name", customer.name().first())
                .text("last_name", customer.name().last())
                .text("email", customer.email())
                .text("state", "disabled")
                .bool("verified_email", true)
                .bool("tax_exempt", false)
                .text("currency", currency)
                .empty("tax_exemptions")
                .nulls("note", "multipass_identifier", "phone")
                .object(
                        "default_address",
                        customer.defaultAddress(),
                        address -> address(json, address)
                                .number("id", customer.id() + ADDRESS_IDS)
                                .number("customer_id", customer.id())
                                .text("country_name", address.place().region().country())
                                .bool("default", true));
    }
}
