package dev.hexbridge.domain.totals;

/**
 * A part of an order's money, as a difference is named by it.
 *
 * @param kind what it is
 * @param position which of the order's lines or shipping charges, counted from 1; 0 for all of them together
 */
public record Part(Kind kind, int position) {

    /** The parts that are looked at. */
    public enum Kind {
        LINE("line", "quantity and price of one line"),
        LINE_DISCOUNT("line discount", "what of all discounts falls on one line"),
        LINE_TAX("line tax", "the taxes of one line"),
        LINES("lines", "quantities and prices of all lines"),
        DISCOUNTS("order discount", "discounts of the order and of lines, by code, script or hand, as allocated"),
        SHIPPING("shipping", "shipping before its discounts"),
        SHIPPING_TAX("shipping tax", "the taxes of a shipping charge"),
        TAX("tax", "all taxes, included in prices or not, of every rate, whoever remits them"),
        CHANNEL_TAX("channel tax", "taxes that a marketplace remits: owed to it, no tax of the merchant's"),
        TIPS("tips", "tips, which are lines of the order"),
        DUTIES("duties", "customs duties"),
        FEES("additional fees", "fees on top, such as for import"),
        GIFT_CARDS_SOLD("gift cards sold", "gift cards sold: a liability, no revenue"),
        GIFT_CARDS_REDEEMED("gift cards redeemed", "gift cards paid with: a tender, never a discount"),
        CASH_ROUNDING("cash rounding", "what a cash payment was rounded by: belongs to the payment"),
        CHARGES("charges", "charges that the ERP adds by itself"),
        CURRENCY("currency", "the one currency of the document"),
        SUBTOTAL("subtotal", "the lines after their discounts"),
        TOTAL("total", "what the buyer owes in all");

        private final String word;
        private final String meaning;

        Kind(String word, String meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        /** What people read. */
        public String word() {
            return word;
        }

        /** What it stands for, in a few words. */
        public String meaning() {
            return meaning;
        }
    }

    /** A part as a whole. */
    public static Part of(Kind kind) {
        return new Part(kind, 0);
    }

    /** {@code line 3's tax}, {@code shipping}, {@code order discount}. */
    @Override
    public String toString() {
        return switch (kind) {
            case LINE -> "line " + position;
            case LINE_DISCOUNT -> "line " + position + "'s discount";
            case LINE_TAX -> "line " + position + "'s tax";
            case SHIPPING, SHIPPING_TAX -> position > 1 ? kind.word() + " " + position : kind.word();
            case LINES, DISCOUNTS, TAX, CHANNEL_TAX, TIPS, DUTIES, FEES -> kind.word();
            case GIFT_CARDS_SOLD, GIFT_CARDS_REDEEMED, CASH_ROUNDING -> kind.word();
            case CHARGES, CURRENCY, SUBTOTAL, TOTAL -> kind.word();
        };
    }
}
