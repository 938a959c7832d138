package dev.hexbridge.domain.convergence;

/**
 * The identity of a document in the target, as people there know it.
 *
 * @param kind the root record's kind, for example {@code sales-order}
 * @param id its number or account; empty where there is no document, or none yet
 */
public record TargetRef(String kind, String id) {

    /** Of a document that the target is still to number, or that is not there. */
    public static TargetRef unnumbered(String kind) {
        return new TargetRef(kind, "");
    }

    public boolean isNumbered() {
        return !id.isEmpty();
    }
}
