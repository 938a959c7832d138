package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.Customer;
import dev.hexbridge.domain.canonical.Customer.Contact;
import dev.hexbridge.domain.canonical.PersonName;
import dev.hexbridge.domain.pair.PairSettings;
import java.util.List;
import java.util.Optional;

/**
 * What a map of customers reads from: the roots of its paths.
 *
 * @param customer the customer
 * @param pair what is agreed between shop and legal entity
 * @param currency the currency of the customer's first order
 * @param taxId the tax or VAT id, letters and digits only
 * @param addresses the addresses of the order; none unless the pair wants them
 */
public record CustomerInput(
        Customer customer,
        PairSettings pair,
        CurrencyCode currency,
        Optional<String> taxId,
        List<PostalAddress> addresses)
        implements MapInput {

    public CustomerInput {
        addresses = List.copyOf(addresses);
    }

    /** The company that buys; empty for a private person. */
    public Optional<String> company() {
        return customer.company().filter(name -> !name.isBlank());
    }

    /** The private person who buys; empty for a company. */
    public Optional<Person> person() {
        return company().isPresent() ? Optional.empty() : Optional.of(Person.of(customer));
    }

    /** Who buys for a company; empty for a private person, and where the company named nobody. */
    public Optional<ContactPerson> contactPerson() {
        return company()
                .map(unused -> customer.name().full())
                .filter(name -> !name.isEmpty())
                .map(name -> new ContactPerson(name, customer.contact()));
    }

    /**
     * Who buys for a company.
     *
     * @param name the person's name
     * @param contact how to reach the person
     */
    public record ContactPerson(String name, Contact contact) {

        /** The name of who reads the company's e-mail; empty where there is no address. */
        public Optional<String> byEmail() {
            return contact.email().map(unused -> name);
        }

        /** The name of who answers the company's phone; empty where there is no number. */
        public Optional<String> byPhone() {
            return contact.phone().map(unused -> name);
        }
    }

    /**
     * A private person. Who is known by one name only bears it as the last name.
     *
     * @param first given names, where there is a last name beside them
     * @param last the last name, else the only name known
     * @param contact how to reach the person
     */
    public record Person(Optional<String> first, Optional<String> last, Contact contact) {

        private static Person of(Customer customer) {
            PersonName name = customer.name();
            Optional<String> first = name.first().filter(text -> !text.isBlank());
            Optional<String> last = name.last().filter(text -> !text.isBlank());
            if (last.isPresent()) {
                return new Person(first, last, customer.contact());
            }
            Optional<String> only = first.or(() -> Optional.of(name.full()).filter(text -> !text.isEmpty()));
            return new Person(Optional.empty(), only, customer.contact());
        }
    }
}
