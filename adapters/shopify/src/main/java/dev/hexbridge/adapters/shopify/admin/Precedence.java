package dev.hexbridge.adapters.shopify.admin;

/** Who goes first where the budget is short: nobody has a turn while one who precedes him waits. */
public enum Precedence {
    WRITE_BACK(0),
    REREAD(0.2),
    SWEEP(0.5);

    private final double reserve;

    Precedence(double reserve) {
        this.reserve = reserve;
    }

    /** The part of the bucket that is left for those who precede. */
    double reserve() {
        return reserve;
    }
}
