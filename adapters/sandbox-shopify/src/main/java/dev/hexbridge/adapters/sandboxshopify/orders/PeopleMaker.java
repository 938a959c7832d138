package dev.hexbridge.adapters.sandboxshopify.orders;

import dev.hexbridge.adapters.sandboxshopify.orders.OrderWish.CustomerKind;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes buyers, and remembers the latest customers so that some of them come back. */
final class PeopleMaker {

    private static final int REMEMBERED = 500;
    private static final List<String> COMPANIES =
            List.of("Müller & Söhne GmbH", "Rød Grød ApS", "O'Brien Supply, Inc.", "Café “Zürich” AG");

    private final Ids ids;
    private final List<Customer> known = new ArrayList<>();

    PeopleMaker(Ids ids) {
        this.ids = ids;
    }

    Buyer buyer(Dice dice, CustomerKind kind, Market market, OrderWish.Person wish, Instant now) {
        boolean b2b = wish.company().isPresent() || dice.chance(0.04);
        if (kind == CustomerKind.NONE) {
            return new Buyer(Optional.empty(), wish.email(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        Optional<String> company = b2b ? wish.company().or(() -> Optional.of(dice.oneOf(COMPANIES))) : Optional.empty();
        Address address = address(dice, market, company);
        Customer customer = customer(dice, kind, address, wish, now);
        Optional<Company> buys = company.map(name ->
                new Company(ids.next(), name, ids.next(), address.place().city()));
        return new Buyer(
                kind == CustomerKind.GUEST ? Optional.empty() : Optional.of(customer),
                wish.email().or(customer::email),
                Optional.of(address),
                Optional.of(dice.chance(0.1) ? address(dice, market, company) : address),
                buys);
    }

    private Customer customer(Dice dice, CustomerKind kind, Address address, OrderWish.Person wish, Instant now) {
        // An e-mail address belongs to one customer of a shop.
        boolean again = kind == CustomerKind.EXISTING || wish.email().isPresent();
        Optional<Customer> found = again ? known(dice, wish.email()) : Optional.empty();
        return found.orElseGet(() -> {
            long id = ids.next();
            String email = wish.email().orElseGet(() -> mailbox(address.name(), id));
            Customer fresh = new Customer(id, address.name(), Optional.of(email), now, Optional.of(address));
            if (kind == CustomerKind.NEW || kind == CustomerKind.EXISTING) {
                remember(dice, fresh);
            }
            return fresh;
        });
    }

    private Optional<Customer> known(Dice dice, Optional<String> email) {
        if (email.isPresent()) {
            return known.stream().filter(c -> c.email().equals(email)).findFirst();
        }
        return known.isEmpty() ? Optional.empty() : Optional.of(dice.oneOf(known));
    }

    private void remember(Dice dice, Customer customer) {
        if (known.size() < REMEMBERED) {
            known.add(customer);
        } else {
            known.set(dice.between(0, REMEMBERED - 1), customer);
        }
    }

    private static Address address(Dice dice, Market market, Optional<String> company) {
        Optional<String> phone =
                dice.chance(0.7) ? Optional.of(dialled(market) + dice.between(100_000, 999_999)) : Optional.empty();
        return new Address(dice.oneOf(market.people()), company, dice.oneOf(market.places()), phone);
    }

    private static String dialled(Market market) {
        return switch (market.region().countryCode()) {
            case "DE" -> "+49 40 1";
            case "DK" -> "+45 33";
            case "CA" -> "+1 604 5";
            default -> "+1 213 5";
        };
    }

    private static String mailbox(PersonName name, long id) {
        String ascii = Normalizer.normalize(name.first() + "." + name.last(), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z.]", "");
        return ascii + "." + Long.toString(id, 36) + "@example.com";
    }
}
