package dev.hexbridge.adapters.proving.fault;

import dev.hexbridge.adapters.proving.wire.Bite;
import dev.hexbridge.application.port.outbound.Checkpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All faults, by their kinds. */
public final class Faults {

    private Faults() {}

    /** All of them, always in the same order. */
    public static Map<String, Fault> all() {
        List<Fault> faults = new ArrayList<>(List.of(Killing.values()));
        for (Checkpoint step : Checkpoint.values()) {
            faults.add(new KillAtStep(step.token()));
        }
        faults.addAll(List.of(Zombie.values()));
        faults.add(new Pause());
        faults.addAll(List.of(DatabaseEnd.values()));
        for (Cut.Where where : Cut.Where.values()) {
            for (Bite.Kind how : Bite.Kind.values()) {
                faults.add(new Cut(where, how));
            }
        }
        faults.addAll(List.of(new Silence(true), new Silence(false)));
        faults.addAll(Ill.all());
        faults.addAll(List.of(Untidy.values()));
        faults.addAll(List.of(new Poisoning(), new Refused(), new SlowLoris()));
        faults.addAll(List.of(Locked.values()));
        faults.addAll(List.of(new Herd(false), new Herd(true), new ClockJump()));
        faults.addAll(List.of(BadDisk.values()));
        Map<String, Fault> byKind = new LinkedHashMap<>();
        faults.forEach(fault -> byKind.put(fault.kind(), fault));
        return byKind;
    }

    /** Whether a fault needs a disk that can be made to misbehave. */
    public static boolean needsBadDisk(Fault fault) {
        return fault instanceof BadDisk;
    }
}
