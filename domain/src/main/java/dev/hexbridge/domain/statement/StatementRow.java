package dev.hexbridge.domain.statement;

import dev.hexbridge.domain.canonical.Money;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that happened on a day, on both sides.
 *
 * @param what the thing
 * @param gateway the payment gateway
 * @param shop what the source says of it
 * @param target what the target holds of it; empty where it holds nothing
 * @param reason why the sides differ, where that is known
 */
public record StatementRow(What what, String gateway, Money shop, Optional<Money> target, Optional<String> reason) {

    /** Of a payment of an order that names no gateway. */
    public static final String NO_GATEWAY = "none";

    public StatementRow {
        target.ifPresent(shop::compareTo);
    }

    /**
     * A thing, by what both sides know it.
     *
     * @param kind of which kind it is
     * @param order the order's key
     * @param number the number that people use for the order
     * @param subject the order's key once more, or the transaction's id
     */
    public record What(Kind kind, String order, String number, String subject) {}

    /** What can happen. */
    public enum Kind {
        /** An order was made: what it comes to, beside the lines of the sales order. */
        ORDER(true),
        /** Money was taken: a sale or a capture that succeeded. */
        TAKEN(false),
        /** Money was given back. */
        REFUNDED(false);

        private final boolean tied;

        Kind(boolean tied) {
            this.tied = tied;
        }

        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind ofToken(String token) {
            return valueOf(token.toUpperCase(Locale.ROOT));
        }

        /** Whether the engine keeps it in the target, so that a side without it is a difference. */
        public boolean isTied() {
            return tied;
        }
    }

    /** Whether both sides say the same to the last digit, or the target is not to say anything. */
    public boolean agrees() {
        return target.map(shop::equals).orElse(!what.kind().isTied() || shop.isZero());
    }

    /** What the target says more than the source. */
    public Money difference() {
        return target.orElse(Money.zero(shop.currency())).minus(shop);
    }
}
