package dev.hexbridge.adapters.proving.torture;

import dev.hexbridge.adapters.proving.fault.Fault;
import dev.hexbridge.adapters.proving.fault.Faults;
import dev.hexbridge.adapters.proving.tormented.Plant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which faults are injected for which purpose. */
public final class Plans {

    /** How often each fault is injected that can bring a planted one out. */
    private static final int ROUNDS = 3;

    private Plans() {}

    /** All faults; for a planted fault those that bring it out, a few times. */
    public static Plan of(long seed, Plan.Pace pace, Plant plant) {
        if (plant == Plant.NONE) {
            return new Plan(seed, pace, List.copyOf(Faults.all().values()), plant);
        }
        List<String> kinds = bringingOut(plant);
        Plan.Pace few = pace.atMost(Math.min(pace.most(), ROUNDS * kinds.size()));
        return only(kinds, seed, few, plant).orElseThrow();
    }

    /** These kinds alone; empty if one does not exist. */
    public static Optional<Plan> only(List<String> kinds, long seed, Plan.Pace pace, Plant plant) {
        Map<String, Fault> all = Faults.all();
        return all.keySet().containsAll(kinds)
                ? Optional.of(new Plan(
                        seed,
                        pace,
                        kinds.stream()
                                .flatMap(kind -> Optional.ofNullable(all.get(kind)).stream())
                                .toList(),
                        plant))
                : Optional.empty();
    }

    /** The names of all faults. */
    public static Set<String> kinds() {
        return Faults.all().keySet();
    }

    private static List<String> bringingOut(Plant plant) {
        return switch (plant) {
            case NONE -> List.of();
            case ACK_BEFORE_COMMIT -> List.of("kill-while-database-silent");
            case SEQUENCE_ONLY, EARLY_TAIL -> List.of("lock-on-cursor");
            case BLIND_RESEND -> List.of("cut-erp-before-answer");
            case NO_SETTLE_WINDOW -> List.of("erp-commits-later");
            case SETTLE_BEFORE_LINK -> List.of("kill-at-before-write-back");
            case DROP_ON_OVERFLOW -> List.of("herd");
            case NO_EPOCH -> List.of("forgotten-session-and-takeover");
        };
    }
}
