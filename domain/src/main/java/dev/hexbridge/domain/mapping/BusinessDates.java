package dev.hexbridge.domain.mapping;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Dates as Dynamics 365 takes them: it has no date type on the wire, a date travels as noon UTC of that day. */
final class BusinessDates {

    private BusinessDates() {}

    /** The date of a moment in a zone, as noon UTC of that date. */
    static Instant noonUtc(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
