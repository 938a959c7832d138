package dev.hexbridge.domain.canonical;

import java.util.Optional;

/**
 * Who buys. A guest, a draft or a till may leave every part out.
 *
 * @param customer the shop's customer record
 * @param email the e-mail address given with the order
 * @param phone the phone number given with the order
 * @param billingAddress where the invoice goes
 */
public record Buyer(
        Optional<Customer> customer, Optional<String> email, Optional<String> phone, Optional<Address> billingAddress) {

    /** The e-mail address of the order, else of the customer's record. */
    public Optional<String> anyEmail() {
        return email.or(() -> customer.flatMap(known -> known.contact().email()));
    }

    /** The phone number of the order, else of the customer's record. */
    public Optional<String> anyPhone() {
        return phone.or(() -> customer.flatMap(known -> known.contact().phone()));
    }
}
