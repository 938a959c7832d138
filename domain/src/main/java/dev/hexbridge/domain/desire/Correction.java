package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.convergence.Desired;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.message.SourceVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A person's decision that one document shall hold other texts than its map makes. It holds for the source version that
 * the person saw; a newer one makes it void, for then the source may have been corrected, unless it was told to stay.
 *
 * @param values the texts
 * @param version the newest source version when it was decided
 * @param stays whether it holds for newer versions too
 * @param principal who decided
 * @param at when
 */
public record Correction(List<Value> values, SourceVersion version, boolean stays, String principal, Instant at) {

    public Correction {
        values = List.copyOf(values);
    }

    /**
     * A text for one field.
     *
     * @param record the record's key in the document; empty for the root
     * @param field the target field
     * @param text what it shall hold
     */
    public record Value(String record, String field, String text) {

        /** {@code line 55 ProductName}: without the text, which may be about a person. */
        public String place() {
            return record.isEmpty() ? field : "line " + record + " " + field;
        }
    }

    public boolean holdsFor(SourceVersion newest) {
        return !values.isEmpty() && (stays || version.equals(newest));
    }

    /** The wish with the texts laid over what the map made, and a note of each. */
    public Wish.Ready over(Wish.Ready ready) {
        List<String> notes = new ArrayList<>(ready.notes());
        StateDoc document = ready.desired().document();
        for (Value value : values) {
            StateDoc changed = over(document, value);
            notes.add(
                    changed.equals(document)
                            ? "the correction by " + principal + " changes nothing: " + value.place()
                            : "corrected by " + principal + ": " + value.place());
            document = changed;
        }
        Desired made = ready.desired();
        Desired desired = new Desired(
                document, made.ownRef(), made.matches(), made.version(), made.mapVersion(), made.withdrawn());
        return new Wish.Ready(desired, notes);
    }

    private static StateDoc over(StateDoc document, Value value) {
        if (value.record().isEmpty()) {
            return new StateDoc(over(document.root(), value), document.children());
        }
        return new StateDoc(
                document.root(),
                document.children().stream()
                        .map(child -> child.key().equals(value.record()) ? over(child, value) : child)
                        .toList());
    }

    private static TargetRecord over(TargetRecord record, Value value) {
        SortedMap<String, FieldValue> fields = new TreeMap<>(record.fields());
        FieldValue before = fields.getOrDefault(value.field(), new FieldValue.Text(""));
        fields.put(
                value.field(),
                switch (before) {
                    case FieldValue.Text text -> new FieldValue.Text(value.text());
                    case FieldValue.Name name -> new FieldValue.Name(value.text());
                    // Numbers and dates are the map's alone, whatever a shape may have forgotten to say.
                    case FieldValue.Decimal decimal -> decimal;
                    case FieldValue.Moment moment -> moment;
                });
        return new TargetRecord(record.kind(), record.key(), fields);
    }
}
