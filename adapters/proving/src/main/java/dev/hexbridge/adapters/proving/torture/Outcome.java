package dev.hexbridge.adapters.proving.torture;

import dev.hexbridge.adapters.proving.check.Breach;
import dev.hexbridge.adapters.proving.scene.Fleet;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What came of a run.
 *
 * @param plan what was to be done
 * @param work how much the engine did meanwhile
 * @param struck the faults that had an effect, by kind, with how often
 * @param skipped the faults that could not be injected here, and why
 * @param recoveries how long engines took to accept work, from the start of their process
 * @param breaches what was broken
 */
public record Outcome(
        Plan plan,
        Work work,
        Map<String, Long> struck,
        Map<String, String> skipped,
        List<Fleet.Recovery> recoveries,
        List<Breach> breaches) {

    /**
     * How much the engine did.
     *
     * @param acked deliveries that were acknowledged
     * @param applied writes that D365 applied
     * @param orders sales orders that it holds
     * @param engines how many engines there were
     */
    public record Work(long acked, long applied, long orders, int engines) {}

    /** The longest of the recoveries. */
    public Duration slowest() {
        return recoveries.stream()
                .map(Fleet.Recovery::took)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** Whether every invariant holds. */
    public boolean holds() {
        return breaches.isEmpty();
    }

    /** The invariants that are broken. */
    public List<String> broken() {
        return List.copyOf(
                new TreeSet<>(breaches.stream().map(Breach::invariant).toList()));
    }

    private long count(String invariant) {
        return breaches.stream()
                .filter(breach -> breach.invariant().equals(invariant))
                .count();
    }

    /** As JSON. */
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("seed", plan.seed());
        figures.put("minutes", plan.pace().time().toMillis() / 60_000.0);
        figures.put("planted", plan.plant().token());
        figures.put("acked", work.acked());
        figures.put("applied", work.applied());
        figures.put("orders", work.orders());
        figures.put("lost", count("I1"));
        figures.put("doubled", count("I4"));
        figures.put("engines", work.engines());
        figures.put("faults", struck);
        figures.put("skipped", skipped);
        Map<String, Object> recovery = new LinkedHashMap<>();
        recovery.put("count", recoveries.size());
        recovery.put("max", slowest().toMillis() / 1_000.0);
        recovery.put(
                "judged", recoveries.stream().filter(Fleet.Recovery::isJudged).count());
        figures.put("recoverySeconds", recovery);
        figures.put("broken", broken());
        figures.put(
                "evidence", breaches.stream().limit(50).map(Breach::toString).toList());
        return figures;
    }
}
