package dev.hexbridge.adapters.sandboxshopify.orders;

import java.time.Instant;
import java.util.Optional;

/** A customer of the shop; the default address is the one of the first order. */
public record Customer(
        long id, PersonName name, Optional<String> email, Instant createdAt, Optional<Address> defaultAddress) {

    public String gid() {
        return "gid://shopify/Customer/" + id;
    }
}
