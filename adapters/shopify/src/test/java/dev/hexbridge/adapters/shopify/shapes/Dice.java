package dev.hexbridge.adapters.shopify.shapes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Chance that a seed decides. */
final class Dice {

    /** Where the shop is: a zone with two offsets. */
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final long FIRST = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
    private static final int YEARS = 2 * 365 * 24 * 3_600;
    private static final String SIGNS = "abcXYZ019 -/.'äß漢😀&<>\\";

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    boolean maybe() {
        return random.nextBoolean();
    }

    /** From nought to this. */
    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> Optional<T> perhaps(Supplier<T> value) {
        return maybe() ? Optional.of(value.get()) : Optional.empty();
    }

    <T> List<T> some(int most, Supplier<T> value) {
        return Stream.generate(value).limit(upTo(most)).toList();
    }

    /** A word that is not blank, without blanks around it and without a comma. */
    String word() {
        int[] signs = SIGNS.codePoints().toArray();
        StringBuilder word = new StringBuilder("w");
        for (int i = upTo(8); i > 0; i--) {
            word.appendCodePoint(signs[random.nextInt(signs.length)]);
        }
        return word.append('e').toString();
    }

    /** Up to 64 bits: more than floating point can hold. */
    String id() {
        return Long.toString(random.nextLong(1, Long.MAX_VALUE));
    }

    /** With up to three decimals, often with zeros at the end. */
    BigDecimal amount() {
        return new BigDecimal(random.nextLong(0, 10_000_000)).movePointLeft(of(0, 1, 2, 3));
    }

    OffsetDateTime moment() {
        return Instant.ofEpochSecond(FIRST + random.nextInt(YEARS)).atZone(ZONE).toOffsetDateTime();
    }
}
