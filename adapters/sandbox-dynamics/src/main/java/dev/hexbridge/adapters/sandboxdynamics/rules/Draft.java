package dev.hexbridge.adapters.sandboxdynamics.rules;

import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Schema;
import dev.hexbridge.adapters.sandboxdynamics.store.Fields;
import dev.hexbridge.adapters.sandboxdynamics.store.FieldsBuilder;
import dev.hexbridge.adapters.sandboxdynamics.store.Key;
import dev.hexbridge.adapters.sandboxdynamics.store.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A row in the making: what the client sends now, on top of what is there, plus what the rules assign. */
final class Draft {
    private final EntitySet set;
    private final String company;
    private final Fields body;
    private final Fields before;
    private final FieldsBuilder assigning = new FieldsBuilder(16);

    private Draft(EntitySet set, String company, Fields body, Fields before) {
        this.set = set;
        this.company = company;
        this.body = body;
        this.before = before;
    }

    static Draft creating(EntitySet set, String company, Fields body) {
        Draft draft = new Draft(set, company, body, Fields.EMPTY);
        if (set.table().companyScoped()) {
            draft.assign(Schema.COMPANY, company);
        }
        return draft;
    }

    static Draft updating(EntitySet set, Row row, Fields body) {
        Draft draft = new Draft(set, row.text(Schema.COMPANY), body, row.state().sent());
        Fields assigned = row.state().assigned();
        for (int i = 0; i < assigned.size(); i++) {
            if (!body.has(assigned.name(i)) || set.table().layout().key().contains(assigned.name(i))) {
                draft.assign(assigned.name(i), assigned.value(i));
            }
        }
        return draft;
    }

    EntitySet set() {
        return set;
    }

    String company() {
        return company;
    }

    /** What the client sends in this request. */
    Fields body() {
        return body;
    }

    boolean sends(String name) {
        return body.has(name);
    }

    void assign(String name, Object value) {
        assigning.put(name, value);
    }

    /** Assigns a text unless there is a value already or the text is empty. */
    void defaultText(String name, String value) {
        if (!value.isEmpty() && text(name).isEmpty()) {
            assign(name, value);
        }
    }

    Optional<Object> get(String name) {
        Optional<Object> value = assigning.get(name);
        if (value.isEmpty()) {
            value = body.get(name);
        }
        return value.isEmpty() ? before.get(name) : value;
    }

    String text(String name) {
        return get(name).map(Object::toString).orElse("");
    }

    BigDecimal number(String name) {
        return get(name).map(value -> (BigDecimal) value).orElse(BigDecimal.ZERO);
    }

    Key key() {
        List<Object> parts = new ArrayList<>();
        for (String name : set.table().layout().key()) {
            parts.add(get(name).orElse(""));
        }
        return Key.of(parts);
    }

    /** The state of the row; its names are shared with those of a row alike. */
    Row.State state(Fields alike, int version) {
        return new Row.State(before.with(body), assigning.build(alike), version);
    }
}
