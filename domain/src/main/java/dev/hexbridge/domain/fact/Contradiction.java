package dev.hexbridge.domain.fact;

/**
 * Two facts of one key that tell different things. Facts do not change, so one of them is wrong, and only a person can
 * say which. Neither replaces the other.
 *
 * @param known what was known
 * @param claimed what is told now
 */
public record Contradiction<B>(Fact<B> known, Fact<B> claimed) {}
