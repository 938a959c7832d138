package dev.hexbridge.domain.novelty;

import java.util.Set;

/**
 * What the engine itself writes into the entities of a source, and which is no news therefore.
 *
 * @param attributes names of users' fields
 * @param tags labels
 */
public record Own(Set<String> attributes, Set<String> tags) {

    public static final Own NOTHING = new Own(Set.of(), Set.of());

    public Own {
        attributes = Set.copyOf(attributes);
        tags = Set.copyOf(tags);
    }
}
