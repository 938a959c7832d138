package dev.hexbridge.domain.fact;

/**
 * What is known of facts at their target. A fact is in none of the two sets, then sent, then posted; no way leads back
 * from posted.
 *
 * @param posted facts that the target surely has
 * @param sent facts that were sent, and nobody knows whether they arrived
 */
public record KnownFacts<B>(FactSet<B> posted, FactSet<B> sent) {

    /** Nothing was ever sent. */
    public static <B> KnownFacts<B> nothing() {
        return new KnownFacts<>(FactSet.empty(), FactSet.empty());
    }

    /** The same, with facts that are about to be sent. */
    public KnownFacts<B> sending(FactSet<B> facts) {
        return new KnownFacts<>(posted, sent.plus(facts.minus(posted)));
    }

    /** The same, with facts that are surely there: the target said so, or they were seen. */
    public KnownFacts<B> confirmed(FactSet<B> facts) {
        return new KnownFacts<>(posted.plus(facts), sent.minus(facts));
    }

    /** The same, with facts that were surely not taken: they may be sent as if for the first time. */
    public KnownFacts<B> refused(FactSet<B> facts) {
        return new KnownFacts<>(posted, sent.minus(facts));
    }

    /** All that was ever sent. */
    public FactSet<B> known() {
        return posted.plus(sent);
    }
}
