package dev.hexbridge.adapters.proving.orders;

import java.util.List;

/**
 * Who buys, always the same for the same number.
 *
 * @param number which one, from 0
 */
record Shopper(int number) {

    private static final long FIRST_ID = 6_100_000_000_000L;

    private static final List<String> FIRST_NAMES = List.of(
            "Ada",
            "Björn",
            "Carla",
            "Dmitri",
            "Eleanor",
            "Farid",
            "Grace",
            "Hugo",
            "Inés",
            "Jonas",
            "Katarzyna",
            "Liam",
            "Maya",
            "Noël",
            "Olivia",
            "Pedro",
            "Quinn",
            "Rosa",
            "Søren",
            "Tamara",
            "Umar",
            "Vera",
            "Wendy");

    private static final List<String> LAST_NAMES = List.of(
            "Abbott",
            "Brennan",
            "Castillo",
            "Dubois",
            "Eriksen",
            "Fischer",
            "Gallagher",
            "Hoffmann",
            "Ivanova",
            "Jørgensen",
            "Kowalski",
            "Lindqvist",
            "Martínez",
            "Novák",
            "O'Neill",
            "Petrov",
            "Quintana",
            "Rossi",
            "Schröder",
            "Tanaka",
            "Underwood",
            "Vasquez",
            "Whitaker",
            "Young",
            "Zimmermann");

    private static final List<String> STREETS = List.of(
            "Maple Street",
            "Cedar Avenue",
            "Ocean Drive",
            "Chestnut Lane",
            "Highland Road",
            "Mill Street",
            "Park Place");

    private static final List<Place> PLACES = List.of(
            new Place("Portland", "Oregon", "OR", "97201"),
            new Place("Austin", "Texas", "TX", "73301"),
            new Place("Madison", "Wisconsin", "WI", "53703"),
            new Place("Savannah", "Georgia", "GA", "31401"),
            new Place("Boulder", "Colorado", "CO", "80301"),
            new Place("Burlington", "Vermont", "VT", "05401"),
            new Place("Santa Fe", "New Mexico", "NM", "87501"),
            new Place("Columbus", "Ohio", "OH", "43085"),
            new Place("Tampa", "Florida", "FL", "33601"),
            new Place("Richmond", "Virginia", "VA", "23218"));

    long id() {
        return FIRST_ID + number;
    }

    String firstName() {
        return FIRST_NAMES.get(number % FIRST_NAMES.size());
    }

    String lastName() {
        return LAST_NAMES.get(number / 7 % LAST_NAMES.size());
    }

    String name() {
        return firstName() + " " + lastName();
    }

    /** Nobody else has it. */
    String email() {
        return "shopper." + number + "@example.com";
    }

    /** Nobody else has it. */
    String phone() {
        return "+1555" + String.valueOf(10_000_000 + number).substring(1);
    }

    String street() {
        return (1 + number % 989) + " " + STREETS.get(number % STREETS.size());
    }

    Place place() {
        return PLACES.get(number % PLACES.size());
    }
}
