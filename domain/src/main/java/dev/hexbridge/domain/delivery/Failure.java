package dev.hexbridge.domain.delivery;

import java.util.Optional;

/**
 * What went wrong, in the terms of those who must act.
 *
 * @param kind the class of the failure
 * @param text the target's own words, cleaned of control characters
 * @param field the target field concerned, where it is known
 */
public record Failure(FailureKind kind, String text, Optional<String> field) {

    public static Failure of(FailureKind kind, String text) {
        return new Failure(kind, text, Optional.empty());
    }
}
