package dev.hexbridge.domain.canonical;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A customer of the shop.
 *
 * @param id the customer's id in the shop
 * @param name the person's name
 * @param contact how to reach the person
 * @param company the company, for business customers
 * @param defaultAddress the address used when nothing else is said
 * @param updatedAt when the shop last changed the record, where it says so
 * @param notes note, tags and own fields
 */
public record Customer(
        String id,
        PersonName name,
        Contact contact,
        Optional<String> company,
        Optional<Address> defaultAddress,
        Optional<OffsetDateTime> updatedAt,
        Notes notes) {

    /**
     * How to reach a person.
     *
     * @param email the e-mail address as entered
     * @param phone the phone number as entered
     * @param locale the language the person chose, for example {@code de}
     */
    public record Contact(Optional<String> email, Optional<String> phone, Optional<String> locale) {}

    /**
     * What the staff wrote on the record.
     *
     * @param note free text by the staff
     * @param tags labels
     * @param attributes users' own fields
     */
    public record Notes(Optional<String> note, List<String> tags, Attributes attributes) {

        public static final Notes NONE = new Notes(Optional.empty(), List.of(), Attributes.NONE);

        public Notes {
            tags = List.copyOf(tags);
        }
    }
}
