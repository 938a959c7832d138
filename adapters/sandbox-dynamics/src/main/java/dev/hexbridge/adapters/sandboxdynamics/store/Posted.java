package dev.hexbridge.adapters.sandboxdynamics.store;

import java.math.BigDecimal;

/**
 * How far the quantity of a sales line has got, without its sign: what its inventory transactions say. No entity shows it; what is
 * delivered can be read from the packing slips.
 *
 * @param picked on the pickers' carts, not delivered yet
 * @param delivered on packing slips
 * @param invoiced on invoices, a part of what is delivered
 */
public record Posted(BigDecimal picked, BigDecimal delivered, BigDecimal invoiced) {
    /** Nothing has happened to the line. */
    public static final Posted NOTHING = new Posted(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    // The blank keeps these from being the name of any property.
    private static final String PICKED = " picked";
    private static final String DELIVERED = " delivered";
    private static final String INVOICED = " invoiced";

    /** Of a sales line. */
    public static Posted of(Row line) {
        return new Posted(line.number(PICKED), line.number(DELIVERED), line.number(INVOICED));
    }

    /** The values that a line bears so that this is true of it. */
    public Fields fields() {
        FieldsBuilder fields = new FieldsBuilder(3);
        fields.put(PICKED, picked);
        fields.put(DELIVERED, delivered);
        fields.put(INVOICED, invoiced);
        return fields.build();
    }

    /** What the line's quantity cannot fall below. */
    public BigDecimal taken() {
        return picked.add(delivered);
    }
}
