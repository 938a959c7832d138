package dev.hexbridge.domain.message;

/**
 * The name of one configured connection to a shop or an ERP, as used in URLs, settings and timelines.
 *
 * @param value lower-case letters, digits and dashes; at most 40
 */
public record ConnectionName(String value) {

    public ConnectionName {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "a connection's name is 1 to 40 lower-case letters, digits and dashes: " + value);
        }
    }

    public static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 40;
    }

    @Override
    public String toString() {
        return value;
    }
}
