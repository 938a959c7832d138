package dev.hexbridge.domain.message;

import java.nio.charset.StandardCharsets;

/**
 * One of 256 lanes of the journal. All receipts of one entity fall into one slot and are interpreted in its order;
 * a slot is owned by one node at a time.
 *
 * @param number 0 to 255
 */
public record Slot(int number) {

    /** How many slots there are. Fixed for the life of a database. */
    public static final int COUNT = 256;

    private static final int FNV_OFFSET = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;

    public Slot {
        if (number < 0 || number >= COUNT) {
            throw new IllegalArgumentException("no such slot: " + number);
        }
    }

    /** The home slot of an entity. The function is part of the stored format and never changes. */
    public static Slot of(TenantId tenant, EntityKey key) {
        int hash = FNV_OFFSET;
        for (byte octet : (tenant + "/" + key.text()).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xFF)) * FNV_PRIME;
        }
        hash ^= hash >>> 16;
        return new Slot((hash ^ (hash >>> 8)) & (COUNT - 1));
    }
}
