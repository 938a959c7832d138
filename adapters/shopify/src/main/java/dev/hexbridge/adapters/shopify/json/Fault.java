package dev.hexbridge.adapters.shopify.json;

/**
 * Something that is not as it should be.
 *
 * @param pointer where: a JSON pointer, or line and column where the body is no JSON
 * @param reason what is wrong, in plain words
 */
public record Fault(String pointer, String reason) {}
