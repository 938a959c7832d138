package dev.hexbridge.adapters.proving.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** I7 and I8: the budget is kept, and what the engine itself wrote does not come back as news. */
final class Modest {

    /** What an engine allows itself at one D365, unless told otherwise. */
    private static final int AT_ONCE = 4;

    private static final int PER_SECOND = 50;

    private Modest() {}

    static List<Breach> budgetIsKept(Evidence evidence) {
        List<Breach> breaches = new ArrayList<>();
        for (Evidence.Engine engine : evidence.engines()) {
            if (engine.mostAtOnce() > AT_ONCE) {
                breaches.add(new Breach(
                        "I7",
                        "engine " + engine.number() + " had " + engine.mostAtOnce() + " requests under way at once"));
            }
            for (int seconds : new int[] {1, 10, 300}) {
                int most = mostWithin(Duration.ofSeconds(seconds), engine.requests());
                if (most > PER_SECOND * (seconds + 1)) {
                    breaches.add(new Breach(
                            "I7",
                            "engine " + engine.number() + " sent " + most + " requests within " + seconds + " s"));
                }
            }
        }
        return breaches;
    }

    private static int mostWithin(Duration span, List<Long> starts) {
        int peak = 0;
        int from = 0;
        for (int to = 0; to < starts.size(); to++) {
            while (starts.get(to) - starts.get(from) >= span.toNanos()) {
                from++;
            }
            peak = Math.max(peak, to - from + 1);
        }
        return peak;
    }

    static List<Breach> noEcho(Evidence evidence) {
        List<Breach> breaches = new ArrayList<>();
        // An engine that was ended may have written back without knowing it: the next one writes the same again.
        int most = evidence.engines().size();
        for (Evidence.Shop shop : evidence.shops()) {
            Map<String, Integer> counts = new HashMap<>();
            shop.writes().stream()
                    .filter(write -> write.path("entitySet").asText().equals("metafieldsSet"))
                    .forEach(write -> counts.merge(write.path("key").asText(), 1, Integer::sum));
            counts.forEach((order, count) -> {
                if (count > most) {
                    breaches.add(new Breach("I8", order + " was written back " + count + " times"));
                }
            });
        }
        breaches.addAll(idleUpdates(evidence.erp().writes()));
        return breaches;
    }

    /** An update that changes nothing answers to nothing but an echo. */
    private static List<Breach> idleUpdates(List<JsonNode> writes) {
        List<Breach> breaches = new ArrayList<>();
        Map<String, Map<String, JsonNode>> rows = new HashMap<>();
        for (JsonNode write : writes) {
            String row = write.path("entitySet").asText() + write.path("key");
            Map<String, JsonNode> known = rows.computeIfAbsent(row, unused -> new HashMap<>());
            boolean[] changed = {false};
            write.path("body").properties().forEach(field -> {
                JsonNode before = known.put(field.getKey(), field.getValue());
                changed[0] |= before == null || !before.equals(field.getValue());
            });
            if (write.path("operation").asText().equals("update") && !changed[0]) {
                breaches.add(new Breach("I8", "an update changed nothing: " + write));
            }
        }
        return breaches;
    }

    /** I10: what people did is on record. */
    static List<Breach> audited(Evidence evidence) {
        return evidence.people().replays().stream()
                .filter(replay -> evidence.journal().audited().stream().noneMatch(row -> row.contains(replay)))
                .map(replay -> new Breach("I10", "the replay of " + replay + " has no audit row"))
                .toList();
    }
}
