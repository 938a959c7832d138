package dev.hexbridge.adapters.proving.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** I1 to I10, each by itself: one that is broken hides no other. */
public final class Invariants {

    private static final List<Function<Evidence, List<Breach>>> ALL = List.of(
            Delivered::ackedIsKept,
            Delivered::nothingInvented,
            Conserved::receivedIsAccountedFor,
            Single::documents,
            Forward::neverBack,
            Converged::asTheOracleSays,
            Fenced::onlyTheOwnerWrites,
            Modest::budgetIsKept,
            Modest::noEcho,
            Conserved::nothingIsLeft,
            Conserved::nothingIsDead,
            Modest::audited);

    private Invariants() {}

    /** What does not hold; empty if all does. */
    public static List<Breach> broken(Evidence evidence) {
        List<Breach> breaches = new ArrayList<>();
        ALL.forEach(invariant -> breaches.addAll(invariant.apply(evidence)));
        return breaches;
    }
}
