package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.canonical.Address;
import dev.hexbridge.domain.canonical.Attributes;
import dev.hexbridge.domain.canonical.Buyer;
import dev.hexbridge.domain.canonical.Customer;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.PersonName;
import dev.hexbridge.domain.identity.EmailAddress;
import dev.hexbridge.domain.identity.PhoneNumber;
import dev.hexbridge.domain.identity.TaxId;
import dev.hexbridge.domain.pair.CustomerSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The customer that an order speaks of, put together from all that the order tells: a guest has no record. E-mail
 * address and phone number are in normal form, so that what we write is found again by those who look exactly.
 *
 * @param customer the customer
 * @param email the e-mail address as it identifies
 * @param phone the phone number as it identifies
 * @param taxId the tax id that came with the order or stands on the customer
 */
record BuyerRecord(
        Customer customer, Optional<EmailAddress> email, Optional<PhoneNumber> phone, Optional<TaxId> taxId) {

    static BuyerRecord of(Order order, String id, CustomerSettings settings) {
        Buyer buyer = order.buyer();
        Optional<Customer> known = buyer.customer();
        Optional<Address> address = known.flatMap(Customer::defaultAddress)
                .or(buyer::billingAddress)
                .or(order::shippingAddress);
        Optional<String> emailText = first(known.flatMap(it -> it.contact().email()), buyer.email());
        Optional<String> phoneText = first(known.flatMap(it -> it.contact().phone()), buyer.phone());
        Optional<EmailAddress> email = emailText.flatMap(EmailAddress::of);
        Optional<PhoneNumber> phone = phoneText.flatMap(
                text -> PhoneNumber.of(text, settings.matching().callingCode()));
        Customer customer = new Customer(
                id,
                name(order),
                new Customer.Contact(
                        email.map(EmailAddress::normal).or(() -> emailText),
                        phone.map(PhoneNumber::normal).or(() -> phoneText),
                        known.flatMap(it -> it.contact().locale())
                                .or(() -> order.channel().locale())),
                company(known, address),
                address,
                known.flatMap(Customer::updatedAt),
                known.map(Customer::notes).orElse(Customer.Notes.NONE));
        return new BuyerRecord(
                customer, email, phone, taxId(order, settings.origin().taxId()));
    }

    private static Optional<String> first(Optional<String> one, Optional<String> other) {
        return one.filter(text -> !text.isBlank()).or(() -> other.filter(text -> !text.isBlank()));
    }

    private static Optional<String> company(Optional<Customer> known, Optional<Address> address) {
        return first(known.flatMap(Customer::company), address.flatMap(Address::company));
    }

    private static Optional<TaxId> taxId(Order order, List<String> names) {
        Attributes ofOrder = order.notes().attributes();
        Attributes ofCustomer = order.buyer()
                .customer()
                .map(customer -> customer.notes().attributes())
                .orElse(Attributes.NONE);
        return Stream.of(ofOrder, ofCustomer)
                .flatMap(attributes -> names.stream().flatMap(name -> attributes.get(name).stream()))
                .flatMap(text -> TaxId.of(text).stream())
                .findFirst();
    }

    private static PersonName name(Order order) {
        Stream<PersonName> names = Stream.of(
                        order.buyer().customer().map(Customer::name),
                        order.buyer().billingAddress().map(Address::person),
                        order.shippingAddress().map(Address::person))
                .flatMap(Optional::stream);
        return names.filter(name -> !name.full().isEmpty()).findFirst().orElse(PersonName.NONE);
    }
}
