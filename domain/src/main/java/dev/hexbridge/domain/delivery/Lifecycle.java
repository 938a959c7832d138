package dev.hexbridge.domain.delivery;

import static dev.hexbridge.domain.delivery.KeyEvent.*;
import static dev.hexbridge.domain.delivery.KeyState.*;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The lifecycle of a dirty key as a table. What is not in the table cannot happen; asking for it is a fault of the
 * engine, not of the data.
 */
public final class Lifecycle {

    private static final Map<KeyState, Map<KeyEvent, KeyState>> TABLE = new EnumMap<>(KeyState.class);

    static {
        from(CLEAN).put(MARKED, READY);

        from(READY).put(MARKED, READY);
        from(READY).put(SETTLED, CLEAN);
        from(READY).put(ADVANCED, READY);
        from(READY).put(POSTPONED, WAITING);
        from(READY).put(DEPENDS, BLOCKED);
        from(READY).put(QUESTIONED, HELD);
        from(READY).put(REFUSED, DEAD);
        from(READY).put(LOST, UNKNOWN);

        from(WAITING).put(MARKED, READY);
        from(WAITING).put(DUE, READY);
        from(WAITING).put(REPLAYED, READY);

        from(BLOCKED).put(MARKED, READY);
        from(BLOCKED).put(RELEASED, READY);
        from(BLOCKED).put(REPLAYED, READY);

        from(HELD).put(MARKED, READY);
        from(HELD).put(REPLAYED, READY);

        from(DEAD).put(MARKED, READY);
        from(DEAD).put(REPLAYED, READY);

        // A newer version never hides an unresolved effect: the key stays UNKNOWN until the target has been read.
        from(UNKNOWN).put(MARKED, UNKNOWN);
        from(UNKNOWN).put(SETTLED, CLEAN);
        from(UNKNOWN).put(ADVANCED, READY);
        from(UNKNOWN).put(POSTPONED, UNKNOWN);
        from(UNKNOWN).put(LOST, UNKNOWN);
        from(UNKNOWN).put(QUESTIONED, HELD);
        from(UNKNOWN).put(REFUSED, DEAD);
        from(UNKNOWN).put(REPLAYED, UNKNOWN);
        from(UNKNOWN).put(DUE, UNKNOWN);
    }

    private Lifecycle() {}

    /**
     * The state after an event.
     *
     * @throws IllegalStateException where the table has no such transition
     */
    public static KeyState next(KeyState state, KeyEvent event) {
        return find(state, event)
                .orElseThrow(() -> new IllegalStateException("a key that is " + state + " cannot be " + event));
    }

    /** The state after an event, or nothing where the table has no such transition. */
    public static Optional<KeyState> find(KeyState state, KeyEvent event) {
        return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(event));
    }

    private static Map<KeyEvent, KeyState> from(KeyState state) {
        return TABLE.computeIfAbsent(state, unused -> new EnumMap<>(KeyEvent.class));
    }
}
