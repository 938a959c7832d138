package dev.hexbridge.domain.canonical;

/**
 * How many of a line.
 *
 * @param ordered as ordered, with those that were refunded or removed since
 * @param current as it stands now, without them
 */
public record LineQuantity(long ordered, long current) {

    public LineQuantity {
        if (ordered < 0 || current < 0) {
            throw new IllegalArgumentException("a quantity is never negative: " + ordered + ", " + current);
        }
    }
}
