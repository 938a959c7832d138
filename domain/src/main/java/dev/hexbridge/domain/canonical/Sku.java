package dev.hexbridge.domain.canonical;

/**
 * A stock keeping unit: never blank, without blanks around it.
 *
 * @param value the SKU as the shop states it
 */
public record Sku(String value) {

    public Sku {
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a SKU is never blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
