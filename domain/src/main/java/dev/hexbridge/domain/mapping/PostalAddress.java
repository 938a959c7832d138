package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.canonical.Address;
import java.util.Optional;

/**
 * An address with which an order came.
 *
 * @param key what tells it from the other addresses of one order
 * @param address the address
 * @param delivers whether goods go there
 * @param invoices whether invoices go there
 */
public record PostalAddress(String key, Address address, boolean delivers, boolean invoices) {

    /** There for an address that goods go to; maps ask for it to say so. */
    public Optional<Address> delivery() {
        return Optional.of(address).filter(unused -> delivers);
    }

    /** There for an address that invoices go to. */
    public Optional<Address> invoice() {
        return Optional.of(address).filter(unused -> invoices);
    }
}
