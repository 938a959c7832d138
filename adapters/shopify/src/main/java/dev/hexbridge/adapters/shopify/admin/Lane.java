package dev.hexbridge.adapters.shopify.admin;

/** Who goes first where the budget is short: a lane takes nothing while one above it waits. */
public enum Lane {
    WRITE_BACK(0),
    REREAD(0.2),
    SWEEP(0.5);

    private final double reserve;

    Lane(double reserve) {
        this.reserve = reserve;
    }

    /** The part of the bucket that is left for the lanes above. */
    double reserve() {
        return reserve;
    }
}
