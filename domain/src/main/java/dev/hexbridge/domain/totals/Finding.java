package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.Money;

/**
 * One part of which two statements differ.
 *
 * @param part the part
 * @param expected what it should come to
 * @param found what it comes to
 */
public record Finding(Part part, Money expected, Money found) {

    /** By how much what was found is too much; negative where it is too little. */
    public Money gap() {
        return found.minus(expected);
    }

    /** {@code line 3's tax: 1.90 EUR expected, 1.91 EUR found}. */
    public String display() {
        return part + ": " + expected + " expected, " + found + " found";
    }
}
