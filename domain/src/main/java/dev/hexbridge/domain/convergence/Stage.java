package dev.hexbridge.domain.convergence;

/** Where a document stands in the target. What becomes of a change is for the rules of its kind to say. */
public enum Stage {
    OPEN("is open"),
    PICKED("is being picked"),
    PARTLY_DELIVERED("is delivered in part"),
    DELIVERED("is delivered"),
    PARTLY_INVOICED("is invoiced in part"),
    INVOICED("is invoiced"),
    CANCELLED("is cancelled"),
    UNCLEAR("is in a state that the engine does not know");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /** How a sentence about the document goes on: {@code is invoiced}. */
    public String words() {
        return words;
    }
}
