package dev.hexbridge.domain.flow;

import java.util.Set;

/**
 * What happened since a flow was first walked.
 *
 * @param approved the names of the holds that a person approved
 */
public record Outcomes(Set<String> approved) {

    public static final Outcomes NONE = new Outcomes(Set.of());

    public Outcomes {
        approved = Set.copyOf(approved);
    }
}
