package dev.hexbridge.domain.mapping;

import dev.hexbridge.domain.canonical.Attributes;
import dev.hexbridge.domain.mapping.PathSyntax.Segment;
import dev.hexbridge.domain.pair.Decided;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a path into a closure, once: {@code order.buyer.customer.contact.email}. A step names a component or a method
 * without arguments of a record of the domain, {@code first} of a list, or {@code ['name']} of users' own fields;
 * what is optional is unwrapped on the way. This is the only class that reflects, and it does so at compile time only:
 * each accessor becomes a function that the JIT can inline.
 */
public final class PathCompiler {

    private PathCompiler() {}

    /** What became of compiling a path. */
    public sealed interface Result {

        /** It leads somewhere. */
        record Found(CompiledPath path) implements Result {}

        /** It does not, and why. */
        record NotFound(String message) implements Result {}
    }

    private record Place(Type type, Getter getter) {}

    /**
     * Compiles a path.
     *
     * @param root the class that the path starts from
     * @param path the path
     */
    public static Result compile(Class<?> root, String path) {
        Optional<List<Segment>> segments = PathSyntax.parse(path);
        if (segments.isEmpty()) {
            return new Result.NotFound("'" + path + "' is not written like a path: names with dots between them,"
                    + " ['name'] for users' own fields");
        }
        return walk(new Place(root, from -> from), segments.get());
    }

    /** Compiles the rest of a path that starts from an element of a list. */
    static Result walk(Class<?> root, List<Segment> segments) {
        return walk(new Place(root, from -> from), segments);
    }

    private static Result walk(Place start, List<Segment> segments) {
        Place place = start;
        for (Segment segment : segments) {
            Optional<Place> next = step(place.type(), segment);
            if (next.isEmpty()) {
                return new Result.NotFound(complaint(raw(place.type()), segment));
            }
            place = unwrapped(
                    new Place(next.get().type(), place.getter().then(next.get().getter())));
        }
        Leaf leaf = Leaf.of(raw(place.type()));
        Class<?> below = leaf.type() == ValueType.LIST ? raw(argument(place.type(), 0)) : raw(place.type());
        return new Result.Found(new CompiledPath(
                leaf.type(), leaf.members(), below, place.getter().then(leaf.value())));
    }

    private static Optional<Place> step(Type type, Segment segment) {
        return switch (segment) {
            case Segment.Key key -> field(type, key.text());
            case Segment.Name name -> named(type, name.text());
        };
    }

    private static Optional<Place> named(Type type, String name) {
        Class<?> here = raw(type);
        if (here == Decided.class) {
            return Optional.of(
                    new Place(String.class, from -> ((Decided) from).values().get(name)));
        }
        return here == List.class ? element(type, name) : accessor(here, name);
    }

    private static Optional<Place> field(Type type, String name) {
        Class<?> here = raw(type);
        if (here == Attributes.class) {
            return Optional.of(
                    new Place(String.class, from -> ((Attributes) from).values().get(name)));
        }
        return here == Map.class
                ? Optional.of(new Place(argument(type, 1), from -> ((Map<?, ?>) from).get(name)))
                : Optional.empty();
    }

    private static Optional<Place> element(Type list, String name) {
        return name.equals("first") ? Optional.of(new Place(argument(list, 0), PathCompiler::first)) : Optional.empty();
    }

    private static Optional<Place> accessor(Class<?> here, String name) {
        return Optional.ofNullable(accessors(here).get(name))
                .map(method -> new Place(method.getGenericReturnType(), getter(method)));
    }

    private static String complaint(Class<?> here, Segment segment) {
        return switch (segment) {
            case Segment.Key key -> words(here) + " has no fields of users: ['" + key.text() + "'] leads nowhere";
            case Segment.Name name -> complaint(here, name.text());
        };
    }

    private static String complaint(Class<?> here, String name) {
        if (here == List.class) {
            return "of a list only 'first' can be asked, not '" + name + "'";
        }
        Set<String> known = accessors(here).keySet();
        return known.isEmpty()
                ? "nothing lies below " + words(here) + ": '" + name + "' leads nowhere"
                : words(here) + " has no '" + name + "'" + Nearest.hint(name, known);
    }

    private static String words(Class<?> type) {
        return type == String.class ? "a text" : type.getSimpleName();
    }

    private static @Nullable Object first(Object list) {
        return ((List<?>) list).isEmpty() ? null : ((List<?>) list).getFirst();
    }

    private static Place unwrapped(Place place) {
        if (raw(place.type()) != Optional.class) {
            return place;
        }
        Getter unwrap = found -> ((Optional<?>) found).orElse(null);
        return unwrapped(new Place(argument(place.type(), 0), place.getter().then(unwrap)));
    }

    private static SortedMap<String, Method> accessors(Class<?> type) {
        SortedMap<String, Method> accessors = new TreeMap<>();
        if (!Leaf.endsAt(type)) {
            Stream.of(type.getMethods())
                    .filter(PathCompiler::isAccessor)
                    .forEach(method -> accessors.put(method.getName(), method));
        }
        return accessors;
    }

    private static boolean isAccessor(Method method) {
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && method.getReturnType() != void.class
                && method.getReturnType() != Stream.class
                && method.getDeclaringClass() != Object.class
                && !method.getName().equals("toString")
                && !method.getName().equals("hashCode");
    }

    private static Getter getter(Method accessor) {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodType declared = MethodType.methodType(accessor.getReturnType(), accessor.getDeclaringClass())
                .wrap();
        try {
            return (Getter) LambdaMetafactory.metafactory(
                            lookup,
                            "get",
                            MethodType.methodType(Getter.class),
                            MethodType.methodType(Object.class, Object.class),
                            lookup.unreflect(accessor),
                            declared)
                    .getTarget()
                    .invoke();
        } catch (Throwable cause) {
            throw new IllegalStateException("cannot reach " + accessor, cause);
        }
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType generic) {
            return raw(generic.getRawType());
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : Object.class;
    }
}
