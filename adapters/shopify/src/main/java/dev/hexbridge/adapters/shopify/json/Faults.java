package dev.hexbridge.adapters.shopify.json;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the first fault of a reading. Readers go on with harmless stand-ins, so nothing has to be thrown. */
public final class Faults {

    private @Nullable Fault first;

    void add(Fault fault) {
        if (first == null) {
            first = fault;
        }
    }

    public Optional<Fault> first() {
        return Optional.ofNullable(first);
    }
}
