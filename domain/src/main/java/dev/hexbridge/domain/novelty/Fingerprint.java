package dev.hexbridge.domain.novelty;

/**
 * Stands for the content of a snapshot: two snapshots have the same one if they say the same.
 *
 * @param value a digest of the content; it says nothing by itself
 */
public record Fingerprint(String value) {}
