package dev.hexbridge.domain.convergence;

/**
 * The identity of a document in the target, as people there know it.
 *
 * @param kind the root record's kind, for example {@code sales-order}
 * @param id its number or account
 */
public record TargetRef(String kind, String id) {}
