package dev.hexbridge.arch;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeMap;

/** All rules of the house, by name, for any root package. */
final class HouseRules {

    private HouseRules() {}

    static Map<String, ArchRule> of(String root) {
        var rooms = new Rooms(root);
        Map<String, ArchRule> rules = new TreeMap<>();
        rules.putAll(FloorRules.of(rooms));
        rules.putAll(PurityRules.of(rooms));
        rules.putAll(PortRules.of(rooms));
        rules.putAll(DoorRules.of(rooms));
        rules.putAll(EffectRules.of(rooms));
        rules.putAll(HabitRules.of(rooms));
        return rules;
    }
}
