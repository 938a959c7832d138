package dev.hexbridge.domain.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A path that leads somewhere, ready to be read without reflection. */
public final class CompiledPath {

    private final ValueType type;
    private final List<String> members;
    private final Class<?> end;
    private final Getter getter;

    CompiledPath(ValueType type, List<String> members, Class<?> end, Getter getter) {
        this.type = type;
        this.members = List.copyOf(members);
        this.end = end;
        this.getter = getter;
    }

    public ValueType type() {
        return type;
    }

    /** All texts there can be, for yes and no and for enumerations; else empty. */
    public List<String> members() {
        return members;
    }

    /** Whether there is something at its end. */
    public boolean isPresentIn(Object root) {
        return getter.get(root) != null;
    }

    /** What is at its end, as text. */
    public Optional<String> text(Object root) {
        return Optional.ofNullable(getter.get(root)).map(Values::text);
    }

    /** Whether there is a list of texts at its end. */
    public boolean isListOfTexts() {
        return type == ValueType.LIST && end == String.class;
    }

    /** The texts at its end: those of a list, or the one that there is. Blank ones are left out. */
    public List<String> texts(Object root) {
        Object found = getter.get(root);
        if (found instanceof List<?> list) {
            return list.stream()
                    .map(Values::text)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
        return found == null ? List.of() : List.of(Values.text(found));
    }

    /** What is at its end, as an exact number; empty where it is none. */
    public Optional<BigDecimal> number(Object root) {
        return Optional.ofNullable(getter.get(root)).flatMap(Values::number);
    }

    /** The class at its end; of a list, that of its elements. */
    Class<?> end() {
        return end;
    }

    Getter getter() {
        return getter;
    }
}
