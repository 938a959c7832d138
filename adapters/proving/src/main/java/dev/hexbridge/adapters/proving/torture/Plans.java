package dev.hexbridge.adapters.proving.torture;

import dev.hexbridge.adapters.proving.fault.Fault;
import dev.hexbridge.adapters.proving.fault.Faults;
import dev.hexbridge.adapters.proving.tormented.Plant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which faults are injected for which purpose. */
public final class Plans {

    private static final int ROUNDS = 4;

    private Plans() {}

    /** All faults; for a planted fault those that bring it out. */
    public static Plan of(long seed, Duration time, Plant plant) {
        Map<String, Fault> all = Faults.all();
        if (plant == Plant.NONE) {
            return new Plan(seed, time, Integer.MAX_VALUE, List.copyOf(all.values()), plant);
        }
        List<String> kinds = bringingOut(plant);
        return new Plan(
                seed,
                time,
                ROUNDS,
                kinds.stream().map(kind -> fault(all, kind)).toList(),
                plant);
    }

    /** These kinds alone; empty if one does not exist. */
    public static Optional<Plan> only(List<String> kinds, long seed, Duration time, Plant plant) {
        Map<String, Fault> all = Faults.all();
        return all.keySet().containsAll(kinds)
                ? Optional.of(new Plan(
                        seed,
                        time,
                        Integer.MAX_VALUE,
                        kinds.stream().map(kind -> fault(all, kind)).toList(),
                        plant))
                : Optional.empty();
    }

    /** The names of all faults. */
    public static Set<String> kinds() {
        return Faults.all().keySet();
    }

    private static Fault fault(Map<String, Fault> all, String kind) {
        return Optional.ofNullable(all.get(kind))
                .orElseThrow(() -> new IllegalArgumentException("no fault is called " + kind));
    }

    private static List<String> bringingOut(Plant plant) {
        return switch (plant) {
            case NONE -> List.of();
            case ACK_BEFORE_COMMIT -> List.of("kill-while-database-silent");
            case SEQUENCE_ONLY, EARLY_TAIL -> List.of("lock-on-cursor", "herd-after-outage");
            case BLIND_RESEND -> List.of("cut-erp-before-answer");
            case NO_SETTLE_WINDOW -> List.of("erp-commits-later");
            case SETTLE_BEFORE_LINK -> List.of("kill-anytime");
            case DROP_ON_OVERFLOW -> List.of("herd");
            case NO_EPOCH -> List.of("forgotten-session-and-takeover");
        };
    }
}
