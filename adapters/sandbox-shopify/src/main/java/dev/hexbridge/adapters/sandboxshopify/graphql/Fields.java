package dev.hexbridge.adapters.sandboxshopify.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Directive;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Field;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Fragment;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Inline;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Selection;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Flattens selections with their fragments into the fields to answer (GraphQL specification, CollectFields). */
record Fields(Document document, Map<String, JsonNode> variables) {

    /** The fields by answer key, in order; equal keys have their selections joined. */
    SequencedMap<String, Field> of(List<Selection> selections, ObjectType<?> type) {
        SequencedMap<String, Field> fields = new LinkedHashMap<>();
        collect(selections, type, fields);
        return fields;
    }

    private void collect(List<Selection> selections, ObjectType<?> type, Map<String, Field> into) {
        for (Selection selection : selections) {
            switch (selection) {
                case Field field -> {
                    if (included(field.directives())) {
                        into.merge(field.key(), field, Fields::joined);
                    }
                }
                case Inline inline -> {
                    if (included(inline.directives())) {
                        fragment(inline.on(), inline.selections(), type, into);
                    }
                }
                case Spread spread -> {
                    Fragment fragment = document.fragments().get(spread.fragment());
                    if (fragment != null && included(spread.directives())) {
                        fragment(Optional.of(fragment.on()), fragment.selections(), type, into);
                    }
                }
            }
        }
    }

    private void fragment(
            Optional<String> on, List<Selection> selections, ObjectType<?> type, Map<String, Field> into) {
        if (on.isEmpty() || type.isKnownAs(on.get())) {
            collect(selections, type, into);
        }
    }

    private boolean included(List<Directive> directives) {
        for (Directive directive : directives) {
            Value condition = directive.arguments().get("if");
            boolean holds = condition != null && condition.resolve(variables).asBoolean();
            if ((directive.name().equals("skip") && holds) || (directive.name().equals("include") && !holds)) {
                return false;
            }
        }
        return true;
    }

    private static Field joined(Field one, Field other) {
        List<Selection> selections = new ArrayList<>(one.selections());
        selections.addAll(other.selections());
        return new Field(one.label(), one.arguments(), one.directives(), selections);
    }
}
