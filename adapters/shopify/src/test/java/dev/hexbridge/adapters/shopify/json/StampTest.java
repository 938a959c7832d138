package dev.hexbridge.adapters.shopify.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The quick way to read a moment reads nothing that the thorough one would read otherwise. */
class StampTest {

    @Test
    void theFormsThatShopifySendsAreReadTheQuickWay() {
        for (String text : List.of(
                "2021-12-31T19:00:00-05:00",
                "2024-02-29T00:00:00+05:45",
                "2026-11-23T23:59:59Z",
                "2026-11-23T23:59:59.5+01:00",
                "2026-11-23T10:11:12.123456789Z")) {
            assertEquals(OffsetDateTime.parse(text), Stamp.read(text));
        }
    }

    @Test
    void everyOtherFormIsLeftToTheThoroughWay() {
        for (String text : List.of(
                "",
                "2021-12-31",
                "2021-12-31 19:00:00-05:00",
                "2021-12-31T19:00:00.-05:00",
                "2021-12-31T19:00:00.1234567890Z",
                "2021-12-31T19:00:00",
                "2021-12-31T19:00:00.5",
                "2021-12-31T19:00:00 -05:00",
                "2021-12-31T19:00:00x05:00",
                "2021-12-31T19:00:00-05.00",
                "2021-12-31T19:0a:00-05:00",
                "2021-12-31T19:00:00z",
                "2021-12-31T24:00:00Z",
                "2021-13-31T19:00:00Z",
                "2021-12-31T19:00:00+19:00")) {
            assertNull(Stamp.read(text), text);
        }
    }

    @Property(tries = 2_000)
    void whatIsReadTheQuickWayIsReadAlikeTheThoroughWay(@ForAll("moments") String text) {
        OffsetDateTime quick = Stamp.read(text);
        Optional<OffsetDateTime> thorough = Times.anyForm(text);

        assertEquals(quick == null ? thorough : Optional.of(quick), thorough, text);
    }

    @Property(tries = 200)
    void whatTheFormatterWritesIsReadTheQuickWay(@ForAll("true moments") String text) {
        assertNotNull(Stamp.read(text), text);
    }

    /** Numbers a little beyond what calendars and clocks have. */
    @Provide("moments")
    Arbitrary<String> moments() {
        return Combinators.combine(two(99), two(13), two(32), two(25), two(60), two(61), zones())
                .as((year, month, day, hour, minute, second, zone) ->
                        "20" + year + "-" + month + "-" + day + "T" + hour + ":" + minute + ":" + second + zone);
    }

    @Provide("true moments")
    Arbitrary<String> trueMoments() {
        return moments()
                .filter(text -> Times.anyForm(text)
                        .filter(moment -> moment.getHour() == Integer.parseInt(text.substring(11, 13)))
                        .filter(moment -> moment.getDayOfMonth() == Integer.parseInt(text.substring(8, 10)))
                        .isPresent());
    }

    private static Arbitrary<String> two(int most) {
        return Arbitraries.integers().between(0, most).map("%02d"::formatted);
    }

    /** What follows the seconds. */
    private static Arbitrary<String> zones() {
        Arbitrary<String> zones = Arbitraries.oneOf(
                Arbitraries.just("Z"),
                Combinators.combine(Arbitraries.of("+", "-"), two(19), two(61)).as((sign, h, m) -> sign + h + ":" + m));
        Arbitrary<String> fractions = Arbitraries.of("", "", ".0", ".25", ".123456789");
        return Combinators.combine(fractions, zones).as(String::concat);
    }
}
