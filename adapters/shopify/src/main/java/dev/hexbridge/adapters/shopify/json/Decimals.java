package dev.hexbridge.adapters.shopify.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads amounts, rates and counts exactly: from numbers or from text, never through floating point. */
public final class Decimals {

    private static final int MOST_PLACES = 20;
    private static final BigDecimal HIGHEST_COUNT = BigDecimal.valueOf(1_000_000_000);
    private static final int MOST_DIGITS = 40;

    private Decimals() {}

    /** A decimal; empty where missing, null or blank; a fault where it is something else or beyond all measure. */
    public static Optional<BigDecimal> read(Json place) {
        if (!place.exists() || (place.isTextual() && place.value().asText().isBlank())) {
            return Optional.empty();
        }
        Optional<BigDecimal> decimal = parse(place.value());
        if (decimal.isEmpty()) {
            place.fault(place.quoted() + " is not a decimal amount");
        }
        return decimal;
    }

    /** A count: whole and not negative. */
    public static Optional<Long> count(Json place) {
        return read(place).map(decimal -> {
            if (decimal.signum() < 0
                    || decimal.compareTo(HIGHEST_COUNT) > 0
                    || decimal.stripTrailingZeros().scale() > 0) {
                place.fault(place.quoted() + " is not a count");
                return 0L;
            }
            return decimal.longValue();
        });
    }

    private static Optional<BigDecimal> parse(JsonNode value) {
        if (value.isTextual()) {
            String text = value.asText().strip();
            return isPlain(text) ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }
        return value.isNumber() ? Optional.of(value.decimalValue()).filter(Decimals::isMeasured) : Optional.empty();
    }

    /** Whether it is {@code -?[0-9]{1,20}(\\.[0-9]{1,20})?}. */
    private static boolean isPlain(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        return point < 0
                ? isDigits(text, start, text.length())
                : isDigits(text, start, point) && isDigits(text, point + 1, text.length());
    }

    private static boolean isDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return end > start && end - start <= MOST_PLACES;
    }

    /** Keeps out what would be long only when written in full: {@code 1e999999999}. */
    private static boolean isMeasured(BigDecimal decimal) {
        return decimal.precision() <= MOST_DIGITS && decimal.scale() <= MOST_DIGITS && decimal.scale() >= -MOST_DIGITS;
    }
}
