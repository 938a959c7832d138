package dev.hexbridge.domain.canonical;

import java.util.Optional;

/**
 * How an order came in.
 *
 * @param test whether it is a test order, which must never reach the ERP
 * @param source the sales channel's name or app id, for example {@code web} or {@code pos}
 * @param locationId the till's location, for orders taken in person
 * @param locale the buyer's language
 */
public record Channel(boolean test, Optional<String> source, Optional<String> locationId, Optional<String> locale) {}
