package dev.hexbridge.adapters.shopify.json;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads moments with their offset: {@code 2021-12-31T19:00:00-05:00}, also with a blank in place of the T. */
public final class Times {

    private static final Pattern DATE_FIRST = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ].*", Pattern.DOTALL);
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .appendPattern("[XXX][XX]")
            .toFormatter();

    private Times() {}

    /** A moment; empty where missing, null or blank; a fault where it is something else. */
    public static Optional<OffsetDateTime> read(Json place) {
        return place.text().flatMap(text -> {
            Optional<OffsetDateTime> time = parse(text.strip());
            if (time.isEmpty()) {
                place.fault(place.quoted() + " is not a moment with its offset");
            }
            return time;
        });
    }

    private static Optional<OffsetDateTime> parse(String text) {
        OffsetDateTime usual = Stamp.read(text);
        return usual != null ? Optional.of(usual) : anyForm(text);
    }

    static Optional<OffsetDateTime> anyForm(String text) {
        if (!DATE_FIRST.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.substring(0, 10) + "T" + text.substring(11), FORMAT));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
