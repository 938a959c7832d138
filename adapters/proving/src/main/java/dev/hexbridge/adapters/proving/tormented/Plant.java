package dev.hexbridge.adapters.proving.tormented;

import dev.hexbridge.bootstrap.wiring.Seams;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Faults that are planted in the engine's ports, to see whether the invariants notice. */
public enum Plant {
    /** No fault. */
    NONE {
        @Override
        Seams in(Seams seams, String database) {
            return seams;
        }
    },
    /** Deliveries are acknowledged before they are durable. */
    ACK_BEFORE_COMMIT("I1") {
        @Override
        Seams in(Seams seams, String database) {
            return seams.with(seams.journal().withIngest(EagerIngest::new));
        }
    },
    /** The log is read by one number for all writers. */
    SEQUENCE_ONLY("I3") {
        @Override
        Seams in(Seams seams, String database) {
            return seams.with(seams.journal().withLog(OneNumberLog::new));
        }
    },
    /** What may have had its effect is sent again without a look. */
    BLIND_RESEND("I4") {
        @Override
        Seams in(Seams seams, String database) {
            return seams.with(
                    new Seams.BeforePeers(BlindTarget::new, seams.peers().source()));
        }
    },
    /** A look that finds nothing counts at once. */
    NO_SETTLE_WINDOW("I4") {
        @Override
        Seams in(Seams seams, String database) {
            return seams.within(Duration.ofMillis(1));
        }
    },
    /**
     * A key is settled in one transaction and its link saved in the next. The order has no end then (I3); or, where the
     * next edit makes the link anew, it is not as the shop says (I5).
     */
    SETTLE_BEFORE_LINK("I3", "I5") {
        @Override
        Seams in(Seams seams, String database) {
            return seams.with(seams.journal().withWork(work -> new SplitWork(work, seams.checkpoints())));
        }
    },
    /** Receipts are taken from memory again before the log was read to its end. */
    EARLY_TAIL("I3") {
        @Override
        Seams in(Seams seams, String database) {
            return seams.with(seams.journal().withLog(ShortLog::new));
        }
    },
    /** What finds no room is thrown away and acknowledged. */
    DROP_ON_OVERFLOW("I1") {
        @Override
        Seams in(Seams seams, String database) {
            return seams.with(seams.journal().withIngest(LeakyIngest::new));
        }
    },
    /** A deposed engine writes on. */
    NO_EPOCH("I6") {
        @Override
        Seams in(Seams seams, String database) {
            return seams.with(seams.journal().withWork(work -> new StubbornWork(work, database)));
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> breaks;

    Plant(String... breaks) {
        this.breaks = List.of(breaks);
    }

    abstract Seams in(Seams seams, String database);

    /** The invariants of which it breaks one at least. */
    public List<String> breaks() {
        return breaks;
    }

    /** Its name on a command line. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The plant of a name. */
    public static Plant of(String token) {
        return find(token).orElseThrow(() -> new IllegalArgumentException("no planted fault is called " + token));
    }

    /** The plant of a name, if there is one. */
    public static Optional<Plant> find(String token) {
        return Arrays.stream(values())
                .filter(plant -> plant.token().equals(token))
                .findFirst();
    }

    /** The names of all that are faults. */
    public static List<String> names() {
        return Arrays.stream(values())
                .filter(plant -> plant != NONE)
                .map(Plant::token)
                .toList();
    }
}
