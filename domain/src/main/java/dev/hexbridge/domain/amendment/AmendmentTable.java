package dev.hexbridge.domain.amendment;

import static dev.hexbridge.domain.amendment.Ruling.Means.RETURN_ORDER;
import static dev.hexbridge.domain.amendment.Ruling.Means.SUPPLEMENT;

import dev.hexbridge.domain.amendment.Ruling.Compensate;
import dev.hexbridge.domain.amendment.Ruling.Hold;
import dev.hexbridge.domain.amendment.Ruling.Keep;
import dev.hexbridge.domain.amendment.Ruling.Patch;
import dev.hexbridge.domain.amendment.Ruling.Reduce;
import java.util.List;

/**
 * The table: what becomes of each kind of edit in each state. The least that the ERP lets happen: a patch while it may
 * change, else a further document, else a person.
 *
 * <p>Finance and Operations lets a header change while its order is open, which it is until all is delivered; a line's
 * quantity never falls below what is picked or delivered (Microsoft: Sales order headers V2 entity, Sales order lines
 * entity).
 */
public final class AmendmentTable {

    private static final Ruling LINE = new Patch("the line is changed");
    private static final Ruling HEADER = new Patch("the header is changed");
    private static final Ruling CHARGE = new Patch("the header and the charge's line are changed");
    private static final Ruling RETURNED = new Compensate(RETURN_ORDER, "what is too many is on a return order");
    private static final Ruling ON_TOP = new Compensate(SUPPLEMENT, "what comes on top is on a further sales order");
    private static final Ruling VALUE =
            new Compensate(SUPPLEMENT, "the difference in value is a line of a further sales order");
    private static final Ruling ON_A_CART = new Hold(
            "the goods are being picked",
            List.of(
                    "undo the picking in the ERP and try again: the change is sent",
                    "let them ship and try again: what is too many is taken back by a return order"));
    private static final Ruling OTHER_BUYER = new Hold(
            "the ERP does not change whose order it is",
            List.of(
                    "change the account in the ERP and try again: the engine takes it as it is",
                    "undo the change in the shop"));
    private static final Ruling UNDER_WAY = new Hold(
            "the goods are on their way to the old address",
            List.of(
                    "redirect them with the carrier, and put the old address back in the shop",
                    "let them arrive: once they are invoiced the address is kept by itself"));

    private AmendmentTable() {}

    /** What becomes of an edit in a state. */
    public static Ruling ruling(Edit edit, Progress standing) {
        return switch (edit) {
            case QUANTITY_UP -> byState(standing, LINE, LINE, LINE, ON_TOP, ON_TOP);
            case QUANTITY_DOWN ->
                byState(standing, LINE, ON_A_CART, reduce("the line's quantity falls"), RETURNED, RETURNED);
            case LINE_ADDED -> byState(standing, added(), added(), added(), ON_TOP, ON_TOP);
            case LINE_REMOVED ->
                byState(
                        standing,
                        new Patch("the line is deleted"),
                        ON_A_CART,
                        reduce("the line's quantity falls"),
                        RETURNED,
                        RETURNED);
            case PRICE, DISCOUNT, TAX -> byState(standing, LINE, LINE, LINE, VALUE, VALUE);
            case SHIPPING -> byState(standing, CHARGE, CHARGE, CHARGE, shipped(), shipped());
            case ADDRESS -> byState(standing, HEADER, HEADER, HEADER, UNDER_WAY, kept());
            case CUSTOMER -> OTHER_BUYER;
            case NOTE -> byState(standing, HEADER, HEADER, HEADER, kept(), kept());
            case CANCELLED ->
                byState(
                        standing,
                        new Patch("the order is deleted"),
                        ON_A_CART,
                        reduce("lines of which nothing is delivered are deleted, the quantity of others falls"),
                        RETURNED,
                        RETURNED);
        };
    }

    private static Ruling byState(
            Progress standing, Ruling open, Ruling picked, Ruling partlyShipped, Ruling shipped, Ruling invoiced) {
        return switch (standing) {
            case OPEN -> open;
            case PICKED -> picked;
            case PARTLY_SHIPPED -> partlyShipped;
            case SHIPPED -> shipped;
            case INVOICED -> invoiced;
        };
    }

    private static Ruling reduce(String how) {
        return new Reduce(how + " to what is delivered; the rest is on a return order");
    }

    private static Ruling added() {
        return new Patch("the line is added");
    }

    private static Ruling shipped() {
        return new Compensate(
                SUPPLEMENT, "how it was sent stays; the difference of the charge is a line of a further sales order");
    }

    private static Ruling kept() {
        return new Keep("the order no longer changes; the timeline keeps what the shop says");
    }
}
