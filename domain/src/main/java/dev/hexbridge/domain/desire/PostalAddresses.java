package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.canonical.Address;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.mapping.PostalAddress;
import dev.hexbridge.domain.pair.CustomerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The addresses of an order besides the primary one of its buyer, each under a key made of what it says: the same
 * address written twice is one, and is one again in the next order.
 */
final class PostalAddresses {

    private static final int DIGEST_DIGITS = 8;
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_CITY = 18;

    private PostalAddresses() {}

    static List<PostalAddress> of(Order order, BuyerRecord buyer, CustomerSettings.Addresses wanted) {
        return switch (wanted) {
            case PRIMARY -> List.of();
            case ALL -> further(order, buyer.customer().defaultAddress().map(PostalAddresses::key));
        };
    }

    private static List<PostalAddress> further(Order order, Optional<String> primary) {
        Optional<Address> delivery = order.shippingAddress().filter(PostalAddresses::saysSomething);
        Optional<Address> invoice = order.buyer().billingAddress().filter(PostalAddresses::saysSomething);
        boolean one =
                delivery.isPresent() && delivery.map(PostalAddresses::key).equals(invoice.map(PostalAddresses::key));
        List<PostalAddress> found = new ArrayList<>();
        delivery.ifPresent(address -> found.add(new PostalAddress(key(address), address, true, one)));
        invoice.filter(address -> !one)
                .ifPresent(address -> found.add(new PostalAddress(key(address), address, false, true)));
        found.removeIf(address -> primary.filter(address.key()::equals).isPresent());
        return found;
    }

    private static boolean saysSomething(Address address) {
        return address.street().line1().filter(line -> !line.isBlank()).isPresent();
    }

    /** {@code Jane Doe, Springfield #1f3a5b7c}: what people see as the address's name, and one for each address. */
    static String key(Address address) {
        String name = address.company()
                .filter(text -> !text.isBlank())
                .orElseGet(() -> address.person().full());
        String where = Stream.of(
                        cut(name, LONGEST_NAME), cut(address.place().city().orElse(""), LONGEST_CITY))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return (where + " #" + Digest.of(normal(address), DIGEST_DIGITS)).strip();
    }

    private static String normal(Address address) {
        return Stream.of(
                        Optional.of(address.person().full()),
                        address.company(),
                        address.street().line1(),
                        address.street().line2(),
                        address.place().postalCode(),
                        address.place().city(),
                        address.place().regionCode(),
                        address.countryCode())
                .map(part -> plain(part.orElse("")))
                .collect(Collectors.joining("\n"));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Each word with a capital, however it was written: {@code JANE doe} and {@code Jane Doe} are one. */
    private static String title(String text) {
        return Stream.of(plain(text).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + word.substring(word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining(" "));
    }

    /** No longer than so many UTF-16 units, in which the ERP counts; no character is halved. */
    private static String cut(String text, int most) {
        String title = title(text);
        if (title.length() <= most) {
            return title;
        }
        int end = Character.isHighSurrogate(title.charAt(most - 1)) ? most - 1 : most;
        return title.substring(0, end).strip();
    }
}
