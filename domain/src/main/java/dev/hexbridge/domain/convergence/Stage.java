package dev.hexbridge.domain.convergence;

/** Where a document stands in the target. Only an open one is changed; everything later is a person's to decide. */
public enum Stage {
    OPEN("is open"),
    CONFIRMED("is confirmed: the buyer has its confirmation"),
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
