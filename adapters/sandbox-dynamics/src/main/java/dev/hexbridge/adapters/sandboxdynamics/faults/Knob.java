package dev.hexbridge.adapters.sandboxdynamics.faults;

/**
 * One setting of the emulator.
 *
 * @param <T> the type of its value
 */
public final class Knob<T> {
    private final String name;
    private final boolean merged;
    private T value;

    Knob(String name, T initial, boolean merged) {
        this.name = name;
        this.value = initial;
        this.merged = merged;
    }

    /** The value now. */
    public T get() {
        return value;
    }

    /** Turns the knob. */
    public void set(T newValue) {
        value = newValue;
    }

    String name() {
        return name;
    }

    /** Whether a document that leaves parts of this value out keeps those parts. */
    boolean merged() {
        return merged;
    }
}
