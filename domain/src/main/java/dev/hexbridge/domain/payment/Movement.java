package dev.hexbridge.domain.payment;

import dev.hexbridge.domain.canonical.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that moved between a buyer and the merchant: what the shop says of it, and nothing that settings decide.
 *
 * @param orderId the order in the shop
 * @param transaction the transaction in the shop
 * @param direction which way it moved
 * @param amount how much, above zero
 * @param gateway through whom
 * @param day the business day in the legal entity's zone
 * @param parent the transaction that it belongs to: a capture's authorization, a refund's sale
 */
public record Movement(
        String orderId,
        String transaction,
        Direction direction,
        Money amount,
        String gateway,
        LocalDate day,
        Optional<String> parent) {

    /** Which way money moved. */
    public enum Direction {
        /** The merchant received it: the buyer's account is credited. */
        RECEIVED,
        /** The merchant gave it back: the buyer's account is debited. */
        GIVEN_BACK
    }
}
