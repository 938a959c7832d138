package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.mapping.PathSyntax.Segment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the paths of some rules start from.
 *
 * @param input the class of the map's input
 * @param element the list element at hand, inside a block of children
 * @param decided what decision tables say, by name
 */
record Scope(Class<?> input, Optional<Element> element, Set<String> decided) {

    private static final String DECISION = "decision";

    /**
     * The element at hand.
     *
     * @param name how paths call it
     * @param type its class
     */
    record Element(String name, Class<?> type) {}

    /** Compiles a path, or tells why it cannot. */
    Typed path(String path, Faults faults, String pointer) {
        Optional<String> unheard = PathSyntax.parse(path).flatMap(this::unheard);
        if (unheard.isPresent()) {
            faults.add(
                    pointer,
                    path + ": no decision table says '" + unheard.get() + "'" + Nearest.hint(unheard.get(), decided));
            return Typed.FAULTY;
        }
        Optional<List<Segment>> ofElement = PathSyntax.parse(path).filter(this::startsAtElement);
        PathCompiler.Result result = ofElement.isPresent()
                ? PathCompiler.walk(element.orElseThrow().type(), tail(ofElement.get()))
                : PathCompiler.compile(input, path);
        return switch (result) {
            case PathCompiler.Result.Found found -> {
                Getter getter = found.path().getter();
                yield new Typed(found.path().type(), ofElement.isPresent() ? ofElement(getter) : ofInput(getter));
            }
            case PathCompiler.Result.NotFound wrong -> {
                faults.add(pointer, path + ": " + wrong.message());
                yield Typed.FAULTY;
            }
        };
    }

    /** What is asked of a decision and said by none. */
    private Optional<String> unheard(List<Segment> segments) {
        boolean asks = input == SalesOrderInput.class
                && segments.size() > 1
                && segments.getFirst().equals(new Segment.Name(DECISION));
        return asks && segments.get(1) instanceof Segment.Name name
                ? Optional.of(name.text()).filter(text -> !decided.contains(text))
                : Optional.empty();
    }

    private boolean startsAtElement(List<Segment> segments) {
        return element.map(known -> segments.getFirst().equals(new Segment.Name(known.name())))
                .orElse(false);
    }

    private static List<Segment> tail(List<Segment> segments) {
        return segments.subList(1, segments.size());
    }

    private static Evaluator ofInput(Getter getter) {
        return run -> getter.get(run.input());
    }

    private static Evaluator ofElement(Getter getter) {
        return run -> {
            Object element = run.element();
            return element == null ? null : getter.get(element);
        };
    }
}
