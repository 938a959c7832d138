package dev.hexbridge.application.port.inbound;

/**
 * Who asks.
 *
 * @param name as it stands in the audit
 * @param right the highest right held
 */
public record Principal(String name, Right right) {

    /** The engine itself, acting on a schedule. */
    public static final Principal ENGINE = new Principal("engine", Right.ADMIN);

    public boolean may(Right needed) {
        return right.contains(needed);
    }
}
