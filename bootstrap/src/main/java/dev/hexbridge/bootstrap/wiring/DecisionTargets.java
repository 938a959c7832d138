package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.domain.decision.DecisionDocument;
import dev.hexbridge.domain.decision.DecisionDocument.Outcome;
import dev.hexbridge.domain.decision.DecisionTable;
import dev.hexbridge.domain.mapping.Nearest;
import dev.hexbridge.domain.pair.Pair;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the pairs that a decision table names are pairs of the shop that it decides for.
 *
 * @param table the table
 * @param pairs the shop's pairs
 */
record DecisionTargets(DecisionTable table, List<Pair> pairs) {

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        List<DecisionDocument.Rule> rules = table.document().rules();
        for (int index = 0; index < rules.size(); index++) {
            check(rules.get(index).then(), "/rules/" + index, faults);
        }
        table.document().otherwise().ifPresent(outcome -> check(outcome, "/otherwise", faults));
        return faults;
    }

    private void check(Outcome outcome, String pointer, List<String> faults) {
        if (!(outcome instanceof Outcome.Taken taken)) {
            return;
        }
        String place = "decisions/" + table.name() + " " + pointer + "/then";
        List<String> names = pairs.stream().map(Pair::name).toList();
        String pair = taken.values().get(DecisionDocument.PAIR);
        if (pair == null && pairs.size() > 1) {
            faults.add(place + ": names no pair, and the shop "
                    + pairs.getFirst().source() + " has several: " + String.join(", ", names));
        }
        if (pair != null && !names.contains(pair)) {
            faults.add(place + "/pair: '" + pair + "' is no pair of the shop "
                    + pairs.getFirst().source() + Nearest.hint(pair, names));
        }
    }
}
