package dev.hexbridge.domain.mapping;

/**
 * One thing wrong with a document.
 *
 * @param document which document: its name, or its file
 * @param pointer where in it: a JSON pointer, empty for the whole
 * @param message what is wrong and, where it can be told, what was meant
 */
public record DocumentFault(String document, String pointer, String message) {

    /** {@code order.json /rules/3/source: ...}. */
    @Override
    public String toString() {
        return document + " " + pointer + ": " + message;
    }
}
