package dev.hexbridge.domain.canonical;

import java.util.Optional;

/**
 * A postal address as the buyer gave it. Every part may be missing.
 *
 * @param person who is addressed
 * @param company the company at the address
 * @param street first and second line of the street address
 * @param place city, region and postal code
 * @param countryCode ISO 3166-1 alpha-2 code
 * @param phone a phone number for the carrier
 */
public record Address(
        PersonName person,
        Optional<String> company,
        Street street,
        Place place,
        Optional<String> countryCode,
        Optional<String> phone) {

    /**
     * The lines above the city.
     *
     * @param line1 street and number
     * @param line2 flat, floor, building
     */
    public record Street(Optional<String> line1, Optional<String> line2) {}

    /**
     * The town and what it lies in.
     *
     * @param city the city's name
     * @param region the state's or province's name
     * @param regionCode the state's or province's code within its country, for example {@code CA}
     * @param postalCode the postal code
     */
    public record Place(
            Optional<String> city, Optional<String> region, Optional<String> regionCode, Optional<String> postalCode) {}
}
