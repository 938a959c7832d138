package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.Customer;
import dev.hexbridge.domain.canonical.Customer.Contact;
import dev.hexbridge.domain.canonical.PersonName;
import dev.hexbridge.domain.pair.PairSettings;
import java.util.Optional;

/**
 * What a map of customers reads from: the roots of its paths.
 *
 * @param customer the customer
 * @param pair what is agreed between shop and legal entity
 * @param currency the currency of the customer's first order
 */
public record CustomerInput(Customer customer, PairSettings pair, CurrencyCode currency) implements MapInput {

    /** The company that buys; empty for a private person. */
    public Optional<String> company() {
        return customer.company().filter(name -> !name.isBlank());
    }

    /** The private person who buys; empty for a company. */
    public Optional<Person> person() {
        return company().isPresent() ? Optional.empty() : Optional.of(Person.of(customer));
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
