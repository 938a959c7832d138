package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.canonical.Address;
import dev.hexbridge.domain.canonical.Buyer;
import dev.hexbridge.domain.canonical.Customer;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.PersonName;
import java.util.Optional;
import java.util.stream.Stream;

/** The customer that an order speaks of, put together from all that the order tells: a guest has no record. */
final class BuyerRecord {

    private BuyerRecord() {}

    static Customer of(Order order, String id) {
        Buyer buyer = order.buyer();
        Optional<Customer> known = buyer.customer();
        Optional<Address> address = known.flatMap(Customer::defaultAddress)
                .or(buyer::billingAddress)
                .or(order::shippingAddress);
        return new Customer(
                id,
                name(order),
                new Customer.Contact(
                        known.flatMap(customer -> customer.contact().email()).or(buyer::email),
                        known.flatMap(customer -> customer.contact().phone()).or(buyer::phone),
                        known.flatMap(customer -> customer.contact().locale())
                                .or(() -> order.channel().locale())),
                known.flatMap(Customer::company).or(() -> address.flatMap(Address::company)),
                address,
                known.flatMap(Customer::updatedAt),
                known.map(Customer::notes).orElse(Customer.Notes.NONE));
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
