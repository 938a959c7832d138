package dev.hexbridge.domain.canonical;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Something given back for an order: goods taken back or not, money, or both. A fact: it never changes but in how its
 * transactions end, and it never goes. All amounts are positive where the buyer gets them; those of lines and shipping
 * contain tax when the order's prices do.
 *
 * @param id the refund's id in the shop
 * @param processed when it was made
 * @param note why, in the staff's words
 * @param lines what of the order's lines is refunded; none where money alone goes back
 * @param charges what else is refunded: shipping, duties, and adjustments by reason
 * @param transactions how the money goes back; none where it stays on the buyer's account
 */
public record Refund(
        String id,
        OffsetDateTime processed,
        Optional<String> note,
        List<Line> lines,
        List<Charge> charges,
        List<Payment> transactions) {

    public Refund {
        lines = List.copyOf(lines);
        charges = List.copyOf(charges);
        transactions = List.copyOf(transactions);
    }

    /**
     * Units of one of the order's lines.
     *
     * @param id the id of this part of the refund
     * @param lineId the order's line
     * @param quantity how many units
     * @param restock what becomes of them
     * @param locationId where they are put, where they are
     * @param subtotal what they come to after discounts
     * @param tax the tax on them
     */
    public record Line(
            String id,
            String lineId,
            long quantity,
            Restock restock,
            Optional<String> locationId,
            DualMoney subtotal,
            DualMoney tax) {

        public Line {
            if (quantity < 0) {
                throw new IllegalArgumentException("a refunded quantity is never negative: " + quantity);
            }
        }
    }

    /** What becomes of refunded units. */
    public enum Restock {
        /** They had been shipped and come back into stock. */
        RETURN,
        /** They had not been shipped and never will be. */
        CANCEL,
        /** Neither stock nor what is still to be shipped changes: money alone. */
        NO_RESTOCK,
        /** They came back into stock, told in an old way that does not say from where. */
        LEGACY
    }

    /**
     * Money that is given back for something other than units of a line.
     *
     * @param id the id of this part of the refund
     * @param kind what for
     * @param reason the shop's word for it, in small letters; empty where it has none
     * @param amount what the buyer gets; negative for what the merchant keeps of the rest
     * @param tax the tax on it
     */
    public record Charge(String id, Kind kind, String reason, DualMoney amount, DualMoney tax) {

        /** What money is given back for. */
        public enum Kind {
            SHIPPING,
            DUTY,
            /** More or less than lines, shipping and duties come to. */
            ADJUSTMENT
        }
    }
}
