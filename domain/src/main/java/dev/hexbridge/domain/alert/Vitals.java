package dev.hexbridge.domain.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The engine's vital signs at one moment.
 *
 * @param at when
 * @param journal what the journal tells; empty where it does not answer
 * @param targets how the targets are
 * @param sources how long the sources have been silent
 * @param credentials when secrets end, by connection
 * @param reported troubles that parts of the engine report by themselves
 */
public record Vitals(
        Instant at,
        Optional<Journal> journal,
        List<Target> targets,
        List<Source> sources,
        Map<String, LocalDate> credentials,
        List<Symptom> reported) {

    public Vitals {
        targets = List.copyOf(targets);
        sources = List.copyOf(sources);
        credentials = Map.copyOf(credentials);
        reported = List.copyOf(reported);
    }

    /**
     * What the journal tells.
     *
     * @param keys the keys that do not agree yet, in groups
     * @param quarantined receipts that nobody can read, by source connection
     * @param census what became of the newest receipts, by the token of their status
     */
    public record Journal(List<Keys> keys, List<Quarantined> quarantined, Census census) {

        public Journal {
            keys = List.copyOf(keys);
            quarantined = List.copyOf(quarantined);
        }
    }

    /**
     * Keys that have way, state and reason in common.
     *
     * @param way from where to where
     * @param state the token of their state
     * @param failure the token of their failure's kind; empty for none
     * @param count how many
     * @param oldestMark when the oldest of them was marked
     * @param newestSince since when the newest of them stands where it stands
     */
    public record Keys(Way way, String state, String failure, long count, Instant oldestMark, Instant newestSince) {}

    /**
     * From one source to one company of a target.
     *
     * @param source the source connection
     * @param target the target connection and the legal entity, {@code finance/usmf}
     */
    public record Way(String source, String target) {

        public String text() {
            return source + " to " + target;
        }
    }

    /** Receipts of one source that nobody can read. */
    public record Quarantined(String source, long count, Instant newest) {}

    /**
     * What became of the newest receipts that are at least a minute old. A receipt must be found again: as applied,
     * superseded, filtered or ignored, held, dead, quarantined, or under way.
     *
     * @param looked how many were looked at
     * @param byStatus how many have which status
     */
    public record Census(long looked, Map<String, Long> byStatus) {

        public Census {
            byStatus = Map.copyOf(byStatus);
        }

        /** Receipts that nobody could find again: zero, or something is badly wrong. */
        public long unaccounted() {
            return looked
                    - byStatus.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * How a target is.
     *
     * @param name the connection
     * @param trouble why it takes no work, where that is no mere matter of pace
     */
    public record Target(String name, Optional<Trouble> trouble) {}

    /** Why a target takes no work. */
    public enum Trouble {
        FAULTS,
        CREDENTIALS
    }

    /**
     * How long a source has been silent.
     *
     * @param name the connection
     * @param silence since its last delivery, or since the start
     * @param longest the longest silence of late
     */
    public record Source(String name, Duration silence, Duration longest) {}
}
