package dev.hexbridge.domain.canonical;

/**
 * An ISO 4217 currency code: three upper-case letters.
 *
 * @param code the letters, for example {@code EUR}
 */
public record CurrencyCode(String code) {

    public CurrencyCode {
        if (!isWellFormed(code)) {
            throw new IllegalArgumentException("not a currency code of three capital letters: " + code);
        }
    }

    /** Whether the text has the form of a currency code. Says nothing of whether the currency exists. */
    public static boolean isWellFormed(String text) {
        return text.length() == 3
                && isCapital(text.charAt(0))
                && isCapital(text.charAt(1))
                && isCapital(text.charAt(2));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    @Override
    public String toString() {
        return code;
    }
}
