package dev.hexbridge.adapters.sandboxdynamics.store;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A whole key in comparable form: parts in the table's order, letters in lower case, numbers without trailing zeros.
 *
 * @param text the form
 */
public record Key(String text) {
    private static final char SEPARATOR = '\u0001';

    /** The key of these parts, in the table's order. */
    public static Key of(List<?> parts) {
        StringBuilder text = new StringBuilder(48);
        for (Object part : parts) {
            if (!text.isEmpty()) {
                text.append(SEPARATOR);
            }
            text.append(
                    part instanceof BigDecimal number
                            ? number.stripTrailingZeros().toPlainString()
                            : part.toString().toLowerCase(Locale.ROOT));
        }
        return new Key(text.toString());
    }

    /** The key of these parts, in the table's order. */
    public static Key of(String... parts) {
        return of(List.of(parts));
    }
}
