package dev.hexbridge.domain.amendment;

/** How far an order, or one of its lines, has got in the ERP. */
public enum Progress {
    /** Nothing has happened yet; a confirmation binds nobody. */
    OPEN("open"),
    PICKED("picked"),
    PARTLY_SHIPPED("partly shipped"),
    SHIPPED("shipped"),
    INVOICED("invoiced");

    private final String words;

    Progress(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
