package dev.hexbridge.domain.flow;

import dev.hexbridge.domain.mapping.Model;
import java.util.Locale;

/** The changes that flows are walked for. */
public enum Trigger {
    ORDER(Facts.OrderFacts.class, Model.ORDER);

    private final Class<? extends Facts> facts;
    private final Model model;

    Trigger(Class<? extends Facts> facts, Model model) {
        this.facts = facts;
        this.model = model;
    }

    Class<? extends Facts> facts() {
        return facts;
    }

    /** The model that a map of such a change reads. */
    Model model() {
        return model;
    }

    /** The name in documents: {@code order}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
