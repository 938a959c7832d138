package dev.hexbridge.domain.payment;

import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Payment;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.pair.Pair;
import dev.hexbridge.domain.payment.Movement.Direction;
import dev.hexbridge.domain.payment.PaymentRules.Tender;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** What becomes of the transactions of an order: each comes to exactly one verdict. */
public final class Bookings {

    private static final int USUAL_DECIMALS = 2;

    private final Pair pair;
    private final PaymentRules rules;
    private final Payer payer;

    public Bookings(Pair pair, PaymentRules rules, Payer payer) {
        this.pair = pair;
        this.rules = rules;
        this.payer = payer;
    }

    /**
     * Whose payments they are.
     *
     * @param orderId the order in the shop
     * @param account the buyer's account; empty where the order has no document in the target
     * @param salesOrder the number of the sales order
     */
    public record Payer(String orderId, Optional<String> account, String salesOrder) {}

    /** What becomes of one transaction. */
    public sealed interface Verdict {

        /**
         * It is a fact.
         *
         * @param batch the key of the batch that takes it
         * @param entry what is booked there
         */
        record Booked(LinkKey batch, JournalEntry entry) implements Verdict {}

        /** It moved no money, and never will. */
        record Skipped(String reason) implements Verdict {}

        /** The shop does not know yet how it ends, and will tell. */
        record Pending(String reason) implements Verdict {}

        /** A person has to decide. */
        record Held(String reason) implements Verdict {}
    }

    /** Decides on one transaction. */
    public Verdict of(Payment payment) {
        return switch (payment.status()) {
            case SUCCESS -> succeeded(payment);
            case PENDING -> new Verdict.Pending(named(payment) + " is pending");
            case FAILURE, ERROR -> new Verdict.Skipped(named(payment) + " did not succeed");
            case OTHER -> new Verdict.Held(named(payment) + " has a status that the engine does not know");
        };
    }

    private Verdict succeeded(Payment payment) {
        return switch (payment.kind()) {
            case AUTHORIZATION -> new Verdict.Skipped(named(payment) + " only reserves money");
            case VOID -> new Verdict.Skipped(named(payment) + " lets go of money that was reserved");
            case SALE, CAPTURE -> moved(payment, Direction.RECEIVED);
            case REFUND -> moved(payment, Direction.GIVEN_BACK);
            case OTHER -> new Verdict.Held(named(payment) + " is of a kind that the engine does not know");
        };
    }

    private Verdict moved(Payment payment, Direction direction) {
        Money amount = payment.amount().in(pair.settings().money().view());
        if (amount.isZero()) {
            return new Verdict.Skipped(named(payment) + " is of no amount");
        }
        Optional<Tender> tender = rules.tender(payment.gateway());
        if (tender.isEmpty()) {
            return new Verdict.Held("No payment journal is named for the gateway " + payment.gateway() + ": "
                    + named(payment) + " is not booked.");
        }
        if (payer.account().isEmpty()) {
            return new Verdict.Held(
                    named(payment) + " moved " + amount + ", and the order has no document in the target.");
        }
        if (payment.rounding().isPresent() || amount.amount().signum() < 0 || !isWhole(amount)) {
            return new Verdict.Held(named(payment) + " cannot be booked exactly: " + amount + roundedBy(payment));
        }
        return payment.processedAt()
                .map(time -> booked(payment, new Moved(direction, amount, day(time)), tender.get()))
                .orElseGet(() -> new Verdict.Held(named(payment) + " bears no time"));
    }

    private record Moved(Direction direction, Money amount, LocalDate day) {}

    private Verdict booked(Payment payment, Moved moved, Tender tender) {
        Movement movement = new Movement(
                payer.orderId(),
                payment.id(),
                moved.direction(),
                moved.amount(),
                payment.gateway(),
                moved.day(),
                payment.parentId());
        LinkKey batch = new BatchName(tender.journal(), moved.day(), payment.gateway()).key(pair);
        return new Verdict.Booked(
                batch, new JournalEntry(movement, payer.account().orElseThrow(), payer.salesOrder(), tender));
    }

    private LocalDate day(OffsetDateTime time) {
        return time.atZoneSameInstant(pair.settings().zone()).toLocalDate();
    }

    private static boolean isWhole(Money amount) {
        return amount.amount().scale() <= decimals(amount.currency().code());
    }

    private static int decimals(String currency) {
        try {
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            return digits < 0 ? USUAL_DECIMALS : digits;
        } catch (IllegalArgumentException notIso) {
            return USUAL_DECIMALS;
        }
    }

    private static String roundedBy(Payment payment) {
        return payment.rounding()
                .map(rounding -> ", and cash was rounded by " + rounding.shop())
                .orElse("");
    }

    private static String named(Payment payment) {
        return "the " + payment.kind().name().toLowerCase(Locale.ROOT) + " " + payment.id() + " by "
                + payment.gateway();
    }
}
