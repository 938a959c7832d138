package dev.hexbridge.domain.failure;

import dev.hexbridge.domain.delivery.FailureKind;

/**
 * What a refusal was found to be.
 *
 * @param kind its kind; {@link FailureKind#UNCLASSIFIED} where nothing is known of it
 * @param remedy what to do about it
 */
public record Diagnosis(FailureKind kind, String remedy) {

    static Diagnosis of(FailureKind kind) {
        return new Diagnosis(kind, kind.remedy());
    }
}
