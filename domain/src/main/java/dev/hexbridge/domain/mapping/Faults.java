package dev.hexbridge.domain.mapping;

import java.util.ArrayList;
import java.util.List;

/** Collects all that is wrong with one document: its author wants to hear it in one go. */
public final class Faults {

    private final String document;
    private final List<DocumentFault> found = new ArrayList<>();

    public Faults(String document) {
        this.document = document;
    }

    public void add(String pointer, String message) {
        found.add(new DocumentFault(document, pointer, message));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<DocumentFault> all() {
        return List.copyOf(found);
    }
}
