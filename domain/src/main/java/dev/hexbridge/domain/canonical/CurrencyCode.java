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
        return text.length() == 3 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    @Override
    public String toString() {
        return code;
    }
}
