package dev.hexbridge.adapters.shopify.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads amounts, rates and counts exactly: from numbers or from text, never through floating point. */
public final class Decimals {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");
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
            return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }
        return value.isNumber() ? Optional.of(value.decimalValue()).filter(Decimals::isMeasured) : Optional.empty();
    }

    /** Keeps out what would be long only when written in full: {@code 1e999999999}. */
    private static boolean isMeasured(BigDecimal decimal) {
        return decimal.precision() <= MOST_DIGITS && decimal.scale() <= MOST_DIGITS && decimal.scale() >= -MOST_DIGITS;
    }
}
