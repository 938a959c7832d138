package dev.hexbridge.adapters.operations;

import dev.hexbridge.adapters.operations.Problem.Fault;
import io.vertx.core.MultiMap;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
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

    private static final String INSTANT = "a moment such as 2026-03-10T12:00:00Z";

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
        return required(name, unused -> true, expected);
    }

    /** A parameter that has to be there and to meet a condition; some text where it does not, which is a fault. */
    String required(String name, Predicate<String> condition, String expected) {
        Optional<String> value = text(name, condition, expected);
        if (value.isEmpty() && !given.contains(name)) {
            fault(name, "is needed: " + expected);
        }
        return value.orElse("");
    }

    Optional<String> oneOf(String name, Collection<String> tokens) {
        return text(name, tokens::contains, "one of " + String.join(", ", tokens));
    }

    /** A moment as ISO 8601 writes it, with its offset. */
    Optional<Instant> instant(String name) {
        return text(name, Query::isInstant, INSTANT)
                .map(value -> OffsetDateTime.parse(value).toInstant());
    }

    /** A moment that has to be there; any where it is not, which is a fault. */
    Instant requiredInstant(String name) {
        if (!given.contains(name)) {
            known.add(name);
            fault(name, "is needed: " + INSTANT);
        }
        return instant(name).orElse(Instant.EPOCH);
    }

    /** Notes a fault where a time does not begin before it ends. */
    void ordered(String begin, Instant from, String end, Instant to) {
        boolean sound = faults.stream()
                .noneMatch(it -> it.name().equals(begin) || it.name().equals(end));
        if (sound && !from.isBefore(to)) {
            fault(begin, "has to lie before " + end + ", which is " + to);
        }
    }

    private static boolean isInstant(String value) {
        try {
            OffsetDateTime.parse(value);
            return true;
        } catch (DateTimeParseException malformed) {
            return false;
        }
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
