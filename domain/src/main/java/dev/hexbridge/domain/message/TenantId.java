package dev.hexbridge.domain.message;

/**
 * Who owns the data. It leads every key of the journal; one engine starts with one tenant.
 *
 * @param value a short name of letters, digits and dashes
 */
public record TenantId(String value) {

    public static final TenantId DEFAULT = new TenantId("default");

    @Override
    public String toString() {
        return value;
    }
}
