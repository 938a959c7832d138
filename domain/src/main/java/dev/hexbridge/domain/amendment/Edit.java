package dev.hexbridge.domain.amendment;

/** What people do to an order after it was placed. */
public enum Edit {
    QUANTITY_UP("quantity up"),
    QUANTITY_DOWN("quantity down"),
    LINE_ADDED("line added"),
    LINE_REMOVED("line removed"),
    PRICE("price"),
    DISCOUNT("discount"),
    /** How it is sent, and what that costs. */
    SHIPPING("shipping method, charge"),
    ADDRESS("address"),
    CUSTOMER("customer"),
    /** All that bears neither goods nor money: notes, attributes, tags, references. */
    NOTE("note, attributes, tags"),
    TAX("tax"),
    /** Cancelled as a whole. In part it is the removal of lines; re-opened it is their addition. */
    CANCELLED("cancelled");

    private final String words;

    Edit(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether where the line stands decides; otherwise where its order does. */
    public boolean isOfLine() {
        return switch (this) {
            case QUANTITY_UP, QUANTITY_DOWN, LINE_REMOVED, PRICE, DISCOUNT, TAX, SHIPPING -> true;
            case LINE_ADDED, ADDRESS, CUSTOMER, NOTE, CANCELLED -> false;
        };
    }
}
