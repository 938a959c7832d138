package dev.hexbridge.domain.desire;

import dev.hexbridge.domain.amendment.Compensation;
import dev.hexbridge.domain.amendment.Ruling.Means;
import dev.hexbridge.domain.desire.Correction.Value;
import dev.hexbridge.domain.mapping.ShapeDocument;
import dev.hexbridge.domain.mapping.ShapeDocument.RecordShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a person may correct by hand: texts, and never what identifies a record, refers to another or is money. */
public final class CorrectionRules {

    private static final String RETURN_ORDER = "return-order";
    private static final int MOST_VALUES = 50;
    private static final int LONGEST_TEXT = 1_000;
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,79}");

    private final Map<String, RecordShape> shapes = new HashMap<>();

    public CorrectionRules(Collection<ShapeDocument> documents) {
        documents.forEach(document -> shapes.putAll(document.records()));
    }

    /**
     * All that is wrong with corrections of a document.
     *
     * @param role the document's role, which tells the kind of its root record; its lines' kinds begin with that
     */
    public List<String> faults(String role, List<Value> values) {
        List<String> faults = new ArrayList<>();
        if (values.size() > MOST_VALUES) {
            faults.add("more than " + MOST_VALUES + " corrections are no exception any more: correct the map");
        }
        Set<String> places = new HashSet<>();
        for (Value value : values) {
            if (!places.add(value.place())) {
                faults.add(value.place() + " is corrected twice");
            }
            check(role, value, faults);
        }
        return faults;
    }

    private void check(String role, Value value, List<String> faults) {
        if (!FIELD.matcher(value.field()).matches()) {
            faults.add("'" + value.field() + "' is no name of a field");
        }
        boolean control = value.text().chars().anyMatch(c -> Character.isISOControl(c) && c != '\n');
        if (control || value.text().length() > LONGEST_TEXT) {
            faults.add(value.place() + ": a text of at most " + LONGEST_TEXT + " characters is needed");
        }
        String root = kind(role);
        shapes.forEach((kind, shape) -> {
            if (value.record().isEmpty() ? kind.equals(root) : kind.startsWith(root + "-")) {
                bearsMore(shape, value.field(), faults, value.place());
            }
        });
    }

    /** The kind of a document's root record, which most are named after. */
    private static String kind(String role) {
        return Compensation.of(role)
                .map(further -> further.means() == Means.RETURN_ORDER ? RETURN_ORDER : Route.SALES_ORDER)
                .orElse(role.equals(Credits.CREDIT) ? RETURN_ORDER : role);
    }

    private static void bearsMore(RecordShape shape, String field, List<String> faults, String place) {
        if (contains(shape.keys(), field)) {
            faults.add(place + " identifies the record and is never corrected by hand");
        }
        if (contains(shape.ids(), field)) {
            faults.add(place + " refers to another record: correct the table or the map that makes it");
        }
        if (contains(shape.amounts(), field)) {
            faults.add(place + " bears an amount and is never corrected by hand");
        }
    }

    private static boolean contains(Set<String> fields, String field) {
        return fields.stream().anyMatch(field::equalsIgnoreCase);
    }
}
