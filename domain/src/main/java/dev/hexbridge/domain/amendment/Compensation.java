package dev.hexbridge.domain.amendment;

import dev.hexbridge.domain.amendment.Ruling.Means;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which of the further documents of an order one is. They are counted: when one changes no more, the next takes what is
 * left.
 *
 * @param means what it makes up by
 * @param ordinal from 1
 */
public record Compensation(Means means, int ordinal) {

    /** So many further documents of one means an order may have. */
    public static final int MOST = 9;

    private static final String RETURN_ORDER = "return-order";
    private static final String SUPPLEMENT = "sales-order-supplement";

    /** The first of its means. */
    public static Compensation first(Means means) {
        return new Compensation(means, 1);
    }

    /** All that an order may have. */
    public static Stream<Compensation> all() {
        return Arrays.stream(Means.values())
                .flatMap(means -> IntStream.rangeClosed(1, MOST).mapToObj(ordinal -> new Compensation(means, ordinal)));
    }

    /** The one that takes what this one leaves. */
    public Compensation next() {
        return new Compensation(means, ordinal + 1);
    }

    /** Its role to the order: {@code return-order}, {@code return-order.2}. */
    public String role() {
        String name = switch (means) {
            case RETURN_ORDER -> RETURN_ORDER;
            case SUPPLEMENT -> SUPPLEMENT;
        };
        return ordinal == 1 ? name : name + "." + ordinal;
    }

    /** What its number and its reference end with: {@code R1}. Numbers have no room for more. */
    public String suffix() {
        return (means == Means.RETURN_ORDER ? "R" : "S") + ordinal;
    }

    /** Reads a role; empty where it is that of no such document. */
    public static Optional<Compensation> of(String role) {
        int dot = role.indexOf('.');
        String name = dot < 0 ? role : role.substring(0, dot);
        int ordinal = dot < 0 ? 1 : Integer.parseInt(role.substring(dot + 1));
        return switch (name) {
            case RETURN_ORDER -> Optional.of(new Compensation(Means.RETURN_ORDER, ordinal));
            case SUPPLEMENT -> Optional.of(new Compensation(Means.SUPPLEMENT, ordinal));
            default -> Optional.empty();
        };
    }
}
