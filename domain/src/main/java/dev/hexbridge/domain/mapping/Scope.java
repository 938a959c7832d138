package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.mapping.PathSyntax.Segment;
import java.util.List;
import java.util.Optional;

/**
 * What the paths of some rules start from.
 *
 * @param input the class of the map's input
 * @param element the list element at hand, inside a block of children
 */
record Scope(Class<?> input, Optional<Element> element) {

    /**
     * The element at hand.
     *
     * @param name how paths call it
     * @param type its class
     */
    record Element(String name, Class<?> type) {}

    /** Compiles a path, or tells why it cannot. */
    Typed path(String path, Faults faults, String pointer) {
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
