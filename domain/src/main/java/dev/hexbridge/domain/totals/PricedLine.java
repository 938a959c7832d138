package dev.hexbridge.domain.totals;

import dev.hexbridge.domain.canonical.Attributes;
import dev.hexbridge.domain.canonical.LineItem;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.ShippingLine;
import dev.hexbridge.domain.canonical.TaxLine;
import java.util.Optional;
import java.util.Set;

/**
 * One line in a form that the ERP's arithmetic brings to the right cent: quantity times the difference of price and
 * discount for one.
 *
 * @param key identifies the line within its order, on both sides, for good
 * @param charge what it pays for
 * @param title as shown to the buyer
 * @param quantity how many; negative for a line that takes money off
 * @param unitPrice the price of one before discount
 * @param unitDiscount the discount on one
 * @param origin the order's own line, for goods; absent for shipping and tax
 */
public record PricedLine(
        String key,
        Charge charge,
        String title,
        long quantity,
        Money unitPrice,
        Money unitDiscount,
        Optional<OrderLine> origin) {

    static final String SHIPPING_KEY = "S";
    static final String DISCOUNT_KEY = "DISCOUNT";
    static final String TAX_KEY = "TAX";
    static final String DUTY_KEY = "DUTY";
    static final String FEE_KEY = "FEE";

    private static final Set<String> WHOLE_ORDER = Set.of(DISCOUNT_KEY, TAX_KEY, DUTY_KEY, FEE_KEY);

    /** What a line pays for. */
    public enum Charge {
        GOODS,
        SERVICE,
        GIFT_CARD,
        TIP,
        SHIPPING,
        TAX,
        /** A tax that a marketplace remits. */
        CHANNEL_TAX,
        /** Customs duties. */
        DUTY,
        /** Additional fees. */
        FEE,
        /** A discount that the shop states for the whole order and lays on no line. */
        DISCOUNT
    }

    /** Whose a line's taxes are. */
    public enum Taxation {
        /** The merchant's, or there are none. */
        OWN,
        /** A marketplace's: whatever the pair's mode, the ERP computes none on the line. */
        CHANNEL
    }

    /** Whose its taxes are; of a shipping charge it is not told. */
    public Taxation taxation() {
        boolean channel = origin.stream().flatMap(line -> line.taxes().stream()).anyMatch(TaxLine::channelLiable);
        return channel || charge == Charge.CHANNEL_TAX ? Taxation.CHANNEL : Taxation.OWN;
    }

    /** Whether a key is that of a part of an order's line: the line's id, for a second part with a number behind. */
    public static boolean isOf(OrderLine line, String key) {
        return key.equals(line.id())
                || (key.startsWith(line.id() + "-")
                        && key.substring(line.id().length() + 1).matches("\\d+"));
    }

    /** Whether a key is that of a shipping line. */
    public static boolean isOf(ShippingLine line, String key) {
        return key.equals(SHIPPING_KEY + line.id());
    }

    /** Whether a key is that of a tax, a discount or a surcharge of the whole order. */
    public static boolean isOfWholeOrder(String key) {
        return WHOLE_ORDER.contains(key) || key.startsWith(TAX_KEY + "-");
    }

    /** What the line comes to. */
    public Money amount() {
        return unitPrice.minus(unitDiscount).times(quantity);
    }

    /** The thing sold, for lines that sell one. */
    public Optional<LineItem> item() {
        return origin.map(OrderLine::item);
    }

    /** The line's own fields. */
    public Attributes attributes() {
        return origin.map(OrderLine::attributes).orElse(Attributes.NONE);
    }
}
