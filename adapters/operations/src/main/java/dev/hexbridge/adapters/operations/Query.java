package dev.hexbridge.adapters.operations;

import dev.hexbridge.adapters.operations.Problem.Fault;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The query parameters of a request. Reading one makes it known and notes its fault; {@link #checked()} refuses the
 * request with all faults at once, parameters that nobody read among them.
 */
final class Query {

    static final int DEFAULT_LIMIT = 50;
    static final int MOST = 500;

    private static final int LONGEST = 300;
    private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9._~=:-]{1,300}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private final MultiMap given;
    private final Set<String> known = new TreeSet<>();
    private final List<Fault> faults = new ArrayList<>();

    Query(MultiMap given) {
        this.given = given;
    }

    /** A parameter of at most 300 characters that meets a condition. */
    Optional<String> text(String name, Predicate<String> condition, String expected) {
        known.add(name);
        List<String> values = given.getAll(name);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        String value = values.getFirst();
        if (values.size() > 1) {
            fault(name, "is given " + values.size() + " times; once is enough");
        } else if (value.isBlank() || value.length() > LONGEST || !condition.test(value)) {
            fault(name, "has to be " + expected);
        } else {
            return Optional.of(value);
        }
        return Optional.empty();
    }

    /** A parameter that has to be there. */
    String required(String name, String expected) {
        Optional<String> value = text(name, unused -> true, expected);
        if (value.isEmpty() && !given.contains(name)) {
            fault(name, "is needed: " + expected);
        }
        return value.orElse("");
    }

    Optional<String> oneOf(String name, Collection<String> tokens) {
        return text(name, tokens::contains, "one of " + String.join(", ", tokens));
    }

    int limit() {
        return text(
                        "limit",
                        value -> NUMBER.matcher(value).matches()
                                && Integer.parseInt(value) >= 1
                                && Integer.parseInt(value) <= MOST,
                        "a number from 1 to " + MOST)
                .map(Integer::parseInt)
                .orElse(DEFAULT_LIMIT);
    }

    Optional<String> cursor() {
        return text("cursor", value -> CURSOR.matcher(value).matches(), "the next of an earlier answer");
    }

    /** Refuses the request if any parameter has a fault. */
    void checked() {
        for (String name : new TreeSet<>(given.names())) {
            if (!known.contains(name)) {
                fault(name, "is not known here; known: " + (known.isEmpty() ? "none" : String.join(", ", known)));
            }
        }
        if (!faults.isEmpty()) {
            throw new Problem.Refusal(Problem.invalid(faults));
        }
    }

    private void fault(String name, String detail) {
        faults.add(new Fault("query", name, detail));
    }
}
