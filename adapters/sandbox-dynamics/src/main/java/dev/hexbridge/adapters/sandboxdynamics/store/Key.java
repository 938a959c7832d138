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
    private static final String SEPARATOR = "\u0001";

    /** The key of these parts, in the table's order. */
    public static Key of(List<?> parts) {
        String[] texts = new String[parts.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = parts.get(i) instanceof BigDecimal number
                    ? number.stripTrailingZeros().toPlainString()
                    : parts.get(i).toString();
        }
        return of(texts);
    }

    /** The key of these parts, in the table's order. */
    public static Key of(String... parts) {
        return new Key(String.join(SEPARATOR, parts).toLowerCase(Locale.ROOT));
    }
}
