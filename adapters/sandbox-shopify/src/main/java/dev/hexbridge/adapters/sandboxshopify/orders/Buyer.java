package dev.hexbridge.adapters.sandboxshopify.orders;

import java.util.Optional;

/** Who bought and where it goes: everything may be missing, as on a point-of-sale order. */
public record Buyer(
        Optional<Customer> customer,
        Optional<String> email,
        Optional<Address> shipping,
        Optional<Address> billing,
        Optional<Company> company) {

    public Buyer withShipping(Address address) {
        return new Buyer(customer, email, Optional.of(address), billing, company);
    }
}
