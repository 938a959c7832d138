package dev.hexbridge.domain.message;

import java.time.Instant;
import java.util.Comparator;

/**
 * How new a snapshot of a source entity is. Two snapshots that the source stamps alike are told apart by when they
 * were read.
 *
 * @param updatedAt the source's own stamp of the change
 * @param readAt when the engine received or read the snapshot
 */
public record SourceVersion(Instant updatedAt, Instant readAt) implements Comparable<SourceVersion> {

    private static final Comparator<SourceVersion> ORDER =
            Comparator.comparing(SourceVersion::updatedAt).thenComparing(SourceVersion::readAt);

    public boolean isNewerThan(SourceVersion other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(SourceVersion other) {
        return ORDER.compare(this, other);
    }
}
