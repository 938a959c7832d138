package dev.hexbridge.domain.convergence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares documents field by field over what is mapped; a field that only the other side has is not looked at. */
public final class Differences {

    private Differences() {}

    /**
     * The fields of the desired document that the other does not hold alike, and children of the other that are not
     * desired. A child that is missing or too many is told by one difference, with its key as the field's value.
     */
    public static List<Difference> between(StateDoc desired, StateDoc other) {
        List<Difference> found = new ArrayList<>();
        compare(desired.root(), other.root(), found);
        Set<String> wanted = new HashSet<>();
        for (TargetRecord child : desired.children()) {
            wanted.add(child.key());
            other.child(child.key())
                    .ifPresentOrElse(theirs -> compare(child, theirs, found), () -> found.add(missing(child.key())));
        }
        for (TargetRecord child : other.children()) {
            if (!wanted.contains(child.key())) {
                found.add(surplus(child.key()));
            }
        }
        return found;
    }

    private static void compare(TargetRecord desired, TargetRecord other, List<Difference> found) {
        desired.fields().forEach((field, value) -> {
            Optional<FieldValue> theirs = Optional.ofNullable(other.fields().get(field));
            if (theirs.filter(value::sameAs).isEmpty()) {
                found.add(new Difference(desired.key(), field, Optional.of(value), theirs));
            }
        });
    }

    private static Difference missing(String key) {
        return new Difference(key, "record", Optional.of(new FieldValue.Text(key)), Optional.empty());
    }

    private static Difference surplus(String key) {
        return new Difference(key, "record", Optional.empty(), Optional.of(new FieldValue.Text(key)));
    }
}
