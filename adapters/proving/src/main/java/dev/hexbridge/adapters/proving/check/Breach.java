package dev.hexbridge.adapters.proving.check;

/**
 * An invariant that does not hold.
 *
 * @param invariant its name, I1 to I10
 * @param evidence what shows it
 */
public record Breach(String invariant, String evidence) {

    @Override
    public String toString() {
        return invariant + ": " + evidence;
    }
}
