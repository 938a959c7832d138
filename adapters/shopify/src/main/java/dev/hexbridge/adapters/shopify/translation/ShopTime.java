package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.adapters.shopify.json.Times;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Moments in the shop's zone. GraphQL tells moments in UTC, a webhook with the shop's offset at that moment; the shop's
 * zone, which a snapshot carries beside its order, makes the one out of the other. Without it UTC stays.
 */
final class ShopTime {

    private final Optional<ZoneId> zone;

    private ShopTime(Optional<ZoneId> zone) {
        this.zone = zone;
    }

    /** The time of a shop by its name for its zone, for example {@code Europe/Berlin}. */
    static ShopTime of(Json shop) {
        Json name = shop.at("ianaTimezone");
        return new ShopTime(name.text().flatMap(text -> {
            try {
                return Optional.of(ZoneId.of(text));
            } catch (DateTimeException unknown) {
                name.fault(name.quoted() + " is not a time zone");
                return Optional.empty();
            }
        }));
    }

    Optional<OffsetDateTime> read(Json place) {
        return Times.read(place)
                .map(moment -> zone.map(there -> moment.atZoneSameInstant(there).toOffsetDateTime())
                        .orElse(moment));
    }
}
