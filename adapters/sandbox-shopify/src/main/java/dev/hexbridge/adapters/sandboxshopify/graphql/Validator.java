package dev.hexbridge.adapters.sandboxshopify.graphql;

import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Field;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Fragment;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Inline;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Selection;
import dev.hexbridge.adapters.sandboxshopify.graphql.Document.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks selections against the types before anything is executed, and words faults as Shopify does. */
final class Validator {

    private final Document document;
    private final List<GraphQlError> errors = new ArrayList<>();

    private Validator(Document document) {
        this.document = document;
    }

    static List<GraphQlError> errors(Document document, Document.Operation operation, ObjectType<?> root) {
        Validator validator = new Validator(document);
        validator.check(operation.selections(), root, List.of(operation.label()));
        return validator.errors;
    }

    private void check(List<Selection> selections, ObjectType<?> type, List<String> path) {
        for (Selection selection : selections) {
            switch (selection) {
                case Field field -> field(field, type, path);
                case Inline inline -> fragment(inline.on(), inline.selections(), type, path);
                case Spread spread -> spread(spread, type, path);
            }
        }
    }

    private void spread(Spread spread, ObjectType<?> type, List<String> path) {
        Fragment fragment = document.fragments().get(spread.fragment());
        if (fragment == null) {
            errors.add(GraphQlError.of(
                            "Fragment " + spread.fragment() + " was used, but not defined", "useAndDefineFragment")
                    .on(path));
        } else if (path.contains("..." + spread.fragment())) {
            errors.add(GraphQlError.of("Fragment " + spread.fragment() + " contains an infinite loop", "infiniteLoop")
                    .on(path));
        } else {
            fragment(Optional.of(fragment.on()), fragment.selections(), type, plus(path, "..." + spread.fragment()));
        }
    }

    private void fragment(Optional<String> on, List<Selection> selections, ObjectType<?> type, List<String> path) {
        Optional<? extends ObjectType<?>> narrowed = on.isPresent() ? type.narrowed(on.get()) : Optional.of(type);
        narrowed.ifPresentOrElse(
                inner -> check(selections, inner, path),
                () -> errors.add(GraphQlError.of(
                                "Fragment on %s can't be spread inside %s".formatted(on.orElse(""), type.name()),
                                "cannotSpreadFragment")
                        .on(path)));
    }

    private void field(Field field, ObjectType<?> type, List<String> path) {
        if (field.name().equals("__typename")) {
            return;
        }
        Optional<? extends FieldType<?>> known = type.field(field.name());
        if (known.isEmpty()) {
            error(
                            field,
                            path,
                            "Field '%s' doesn't exist on type '%s'".formatted(field.name(), type.name()),
                            "undefinedField")
                    .with("typeName", type.name())
                    .with("fieldName", field.name());
            return;
        }
        arguments(field, known.get(), path);
        Optional<ObjectType<?>> inner = known.get().type();
        if (inner.isPresent() == field.selections().isEmpty()) {
            String message = inner.isPresent()
                    ? "Field must have selections (field '%s' returns %s but has no selections. Did you mean '%s { ... }'?)"
                            .formatted(field.name(), inner.get().name(), field.name())
                    : "Selections can't be made on scalars (field '%s' returns a scalar but has selections)"
                            .formatted(field.name());
            error(field, path, message, "selectionMismatch");
        } else {
            inner.ifPresent(objects -> check(field.selections(), objects, plus(path, field.key())));
        }
    }

    private void arguments(Field field, FieldType<?> known, List<String> path) {
        for (String argument : field.arguments().keySet()) {
            if (!known.takes(argument)) {
                String message = "Field '%s' doesn't accept argument '%s'".formatted(field.name(), argument);
                error(field, path, message, "argumentNotAccepted").with("argumentName", argument);
            }
        }
        List<String> missing = known.required().stream()
                .filter(argument -> !field.arguments().containsKey(argument))
                .toList();
        if (!missing.isEmpty()) {
            String message =
                    "Field '%s' is missing required arguments: %s".formatted(field.name(), String.join(", ", missing));
            error(field, path, message, "missingRequiredArguments");
        }
    }

    private GraphQlError error(Field field, List<String> path, String message, String code) {
        GraphQlError error = GraphQlError.of(message, code)
                .at(field.label().line(), field.label().column())
                .on(plus(path, field.key()));
        errors.add(error);
        return error;
    }

    private static List<String> plus(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
