package dev.hexbridge.adapters.sandboxshopify.orders;

import java.time.ZoneId;

/**
 * The shop's standing facts.
 *
 * @param domain the {@code myshopify.com} domain
 * @param zone the zone in which REST times are told
 * @param currency the shop's currency, ISO 4217
 * @param taxesIncluded whether prices contain the tax, unless an order says otherwise
 */
public record Storefront(String domain, String name, ZoneId zone, String currency, boolean taxesIncluded) {

    /** A shop in New York that sells in US dollars without tax in its prices. */
    public static Storefront sandbox() {
        return new Storefront("sandbox.myshopify.com", "Sandbox", ZoneId.of("America/New_York"), "USD", false);
    }

    /** A number of its own for each domain. */
    public long id() {
        return 548_000_000L + Integer.toUnsignedLong(domain.hashCode()) % 1_000_000;
    }
}
