package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.mapping.Mapped.MapFault;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One application of a map: what it reads from, where it stands, and what is to be said afterwards. */
final class Run {

    private final MapInput input;
    private final List<String> notes = new ArrayList<>();
    private final List<MapFault> faults = new ArrayList<>();
    private @Nullable Object element;
    private String record = "";
    private String field = "";
    private boolean refused;

    Run(MapInput input) {
        this.input = input;
    }

    MapInput input() {
        return input;
    }

    ZoneId zone() {
        return input.pair().zone();
    }

    /** The element of the list that the rules are applied to. */
    @Nullable
    Object element() {
        return element;
    }

    void enterElement(Object element) {
        this.element = element;
        this.record = "";
    }

    void enterRecord(String key) {
        record = key;
    }

    void enterField(String name) {
        field = name;
        refused = false;
    }

    /** Remarks on the field at hand. */
    void note(String text) {
        notes.add(place() + ": " + text);
    }

    /** Remarks that name no field. */
    void remark(String text) {
        notes.add(record.isEmpty() ? text : "line " + record + ": " + text);
    }

    int noteCount() {
        return notes.size();
    }

    /** Takes back the remarks since then: they were about a value that was not taken. */
    void forgetNotesSince(int count) {
        notes.subList(count, notes.size()).clear();
    }

    void refuse(String reason) {
        refused = true;
        faults.add(new MapFault(record, field, reason));
    }

    /** Whether the value at hand must not be made by other means either. */
    boolean isRefused() {
        return refused;
    }

    List<String> notes() {
        return notes;
    }

    List<MapFault> faults() {
        return faults;
    }

    private String place() {
        return record.isEmpty() ? field : "line " + record + " " + field;
    }
}
