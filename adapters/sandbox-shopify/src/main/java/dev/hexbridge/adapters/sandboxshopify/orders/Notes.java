package dev.hexbridge.adapters.sandboxshopify.orders;

import java.util.List;
import java.util.Optional;

/** What people and apps wrote on an order. */
public record Notes(Optional<String> note, List<String> tags, List<Attribute> attributes, boolean test) {

    public Notes {
        tags = List.copyOf(tags);
        attributes = List.copyOf(attributes);
    }

    public Notes withNote(String newNote) {
        return new Notes(Optional.of(newNote), tags, attributes, test);
    }

    public Notes withTags(List<String> newTags) {
        return new Notes(note, newTags, attributes, test);
    }
}
