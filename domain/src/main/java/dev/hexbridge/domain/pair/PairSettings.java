package dev.hexbridge.domain.pair;

import dev.hexbridge.domain.canonical.CurrencyCode;
import dev.hexbridge.domain.canonical.CurrencyView;
import dev.hexbridge.domain.canonical.OrderMoney;
import dev.hexbridge.domain.exchange.Rates;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What is agreed between one shop and one legal entity. Maps reach these values as {@code pair.<name>}.
 *
 * @param legalEntity the company's id in the ERP, in lower case
 * @param zone the legal entity's time zone: business dates are dates there
 * @param numbering how documents and accounts get their identity
 * @param money which amounts are settled, and how tax is
 * @param defaults what stands in where the order says nothing
 * @param extensions the legal entity's own fields, for what the ERP has no standard field for
 * @param customers which accounts buyers get, and how those that exist are recognised
 */
public record PairSettings(
        String legalEntity,
        ZoneId zone,
        Numbering numbering,
        MoneySettings money,
        Defaults defaults,
        Extensions extensions,
        CustomerSettings customers) {

    /**
     * The legal entity's own fields. A map asks for one by purpose; what no field is named for is kept in the timeline.
     *
     * @param fields target fields by purpose, for example {@code orderTotal} to {@code HEX_OrderTotal}
     */
    public record Extensions(Map<String, String> fields) {

        public static final Extensions NONE = new Extensions(Map.of());

        public Extensions {
            fields = Map.copyOf(fields);
        }

        public Optional<String> field(String purpose) {
            return Optional.ofNullable(fields.get(purpose));
        }
    }

    /**
     * How documents and accounts get their identity.
     *
     * @param strategy who numbers sales orders
     * @param orderPrefix stands before the shop's order id in a supplied sales order number
     * @param customerPrefix stands before the shop's customer id in a supplied account number
     * @param referencePrefix stands before the shop's order id in the customer's order reference; unique per shop
     */
    public record Numbering(Strategy strategy, String orderPrefix, String customerPrefix, String referencePrefix) {

        /** Who numbers sales orders. */
        public enum Strategy {
            /** The engine supplies the number; a second create with it is refused by the ERP. */
            SUPPLIED,
            /** The ERP's number sequence does; the engine looks orders up by reference. */
            GENERATED
        }
    }

    /**
     * Which amounts are settled, and how tax is.
     *
     * @param view the currency of an order that the ERP books in
     * @param tax who computes tax
     * @param tolerance the difference up to which a total counts as equal, in units of the currency; often zero
     * @param verifiesTotals whether a sales order is made stopped, and let go on once the ERP's own totals agree
     * @param booking the one currency of all documents, where it need be neither of the order's
     */
    public record MoneySettings(
            CurrencyView view, TaxMode tax, BigDecimal tolerance, boolean verifiesTotals, Optional<Booking> booking) {

        /** Booked in the order's own currency, and looked at before sending alone. */
        public MoneySettings(CurrencyView view, TaxMode tax, BigDecimal tolerance) {
            this(view, tax, tolerance, false, Optional.empty());
        }

        /** The currency that documents of an order bear. */
        public CurrencyCode currencyOf(OrderMoney money) {
            return booking.map(Booking::currency).orElseGet(() -> money.currency(view));
        }
    }

    /**
     * A currency that all orders are converted into.
     *
     * @param currency the currency
     * @param rates where the rates come from
     */
    public record Booking(CurrencyCode currency, Rates rates) {}

    /** Who computes tax. */
    public enum TaxMode {
        /** The shop's amounts stand: lines are exempt, each rate's tax is a service-item line. */
        SHOP_AMOUNTS,
        /** The ERP computes it from its own groups; the total must still agree. */
        ERP_COMPUTES
    }

    /**
     * What stands in where the order says nothing.
     *
     * @param customerAccount the account of those who get none of their own: buyers of whom nothing is known, and whom
     *     the pair's policy sends there
     * @param customerGroup the group of accounts made by the engine
     * @param itemNumber the item for lines without a SKU
     * @param warehouse the warehouse that ships
     * @param site the site of the warehouse
     */
    public record Defaults(
            Optional<String> customerAccount,
            String customerGroup,
            Optional<String> itemNumber,
            Optional<String> warehouse,
            Optional<String> site) {}
}
