package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.domain.desire.Routing.Idle;
import dev.hexbridge.domain.message.ConnectionName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What does not run since the start.
 *
 * @param reasons why, by the names under which health tells it
 * @param told all that is wrong, with its place
 */
record Standstill(Map<String, String> reasons, List<String> told) {

    static Standstill of(Inspection inspection, Targets targets, Doors doors, Shops shops) {
        Map<String, String> reasons = new TreeMap<>();
        List<String> told = new ArrayList<>(inspection.faults());
        inspection.routes().all().stream()
                .flatMap(routing -> routing.idle().stream())
                .forEach(idle -> put(reasons, idle));
        targets.closed().forEach((name, reason) -> put(reasons, told, name, "takes nothing: " + reason));
        doors.shut().forEach((name, reason) -> put(reasons, told, name, "sends its webhooks in vain: " + reason));
        shops.closed().forEach((name, reason) -> put(reasons, told, name, "is not reached: " + reason));
        return new Standstill(reasons, List.copyOf(told));
    }

    private static void put(Map<String, String> reasons, Idle idle) {
        reasons.put("pair " + idle.pair().name(), idle.reason());
    }

    private static void put(Map<String, String> reasons, List<String> told, ConnectionName name, String reason) {
        reasons.put(name.value(), reason);
        told.add(name + ": " + reason);
    }
}
