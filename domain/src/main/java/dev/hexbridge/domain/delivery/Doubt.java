package dev.hexbridge.domain.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something was sent that may have its effect yet, unseen and even after its connection is gone. A look that shows the
 * effect ends the doubt at once. A look that does not show it counts only when the settle window has passed, and only a
 * second one, a while later, ends the doubt: then the effect never comes.
 *
 * @param about what was sent
 * @param since the last moment at which the target may have begun with it
 * @param missedAt when it was first missed by a look that counts
 */
public record Doubt(About about, Instant since, Optional<Instant> missedAt) {

    private static final int LOOKS_APART = 4;

    /** What was sent. */
    public enum About {
        /** The document itself. */
        ROOT,
        /** Children of a document that is there. */
        CHILDREN;

        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static About ofToken(String token) {
            return valueOf(token.toUpperCase(Locale.ROOT));
        }
    }

    /** It is being sent, or its answer was just lost. */
    public static Doubt of(About about, Instant now) {
        return new Doubt(about, now, Optional.empty());
    }

    /**
     * What is left of the doubt after a look that began at that time and did not show the effect.
     *
     * @param window how long the target may take to bring about what it was sent
     */
    public Optional<Doubt> missed(Instant at, Duration window) {
        if (at.isBefore(nextLook(window))) {
            return Optional.of(this);
        }
        return missedAt.isPresent() ? Optional.empty() : Optional.of(new Doubt(about, since, Optional.of(at)));
    }

    /** From when on a look counts that does not show the effect. */
    public Instant nextLook(Duration window) {
        return missedAt.map(first -> first.plus(window.dividedBy(LOOKS_APART))).orElse(since.plus(window));
    }
}
