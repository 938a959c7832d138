package dev.hexbridge.domain.mapping;

import java.util.Locale;

/** The models that maps read from. */
public enum Model {
    ORDER(SalesOrderInput.class),
    CUSTOMER(CustomerInput.class),
    REFUND(RefundInput.class);

    private final Class<? extends MapInput> input;

    Model(Class<? extends MapInput> input) {
        this.input = input;
    }

    /** The class whose components and methods are the roots of the map's paths. */
    Class<? extends MapInput> input() {
        return input;
    }

    /** The name in documents: {@code order}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
