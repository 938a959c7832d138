package dev.hexbridge.domain.novelty;

import java.util.Optional;

/** What a snapshot is to the newest one known of its entity. */
public enum Novelty {
    /** It says something new. */
    NEWS,
    /** It is newer and says the same: an echo of what we wrote, or a change of nothing that is used. */
    ECHO,
    /** A newer one is known. */
    LATE,
    /**
     * The source stamps both alike, and they differ: the later one counts for now, and only another look at the source
     * can tell.
     */
    TIED,
    /** The same of the one that came earlier. */
    TIED_LATE;

    /** What a snapshot is, given the newest one known before it. */
    public static Novelty of(Optional<Sighting> before, Sighting now) {
        return before.map(known -> against(known, now)).orElse(NEWS);
    }

    private static Novelty against(Sighting known, Sighting now) {
        boolean same = known.content().equals(now.content());
        boolean tied = known.version().updatedAt().equals(now.version().updatedAt());
        if (now.version().isNewerThan(known.version())) {
            return same ? ECHO : tied ? TIED : NEWS;
        }
        return tied ? (same ? ECHO : TIED_LATE) : LATE;
    }

    /** Whether its entity has to be read anew to know what holds. */
    public boolean isDoubtful() {
        return this == TIED || this == TIED_LATE;
    }
}
