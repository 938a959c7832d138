package dev.hexbridge.adapters.documents;

import static dev.hexbridge.adapters.documents.Loaded.fields;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.domain.canonical.Address;
import dev.hexbridge.domain.canonical.Buyers;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.mapping.Inputs;
import dev.hexbridge.domain.mapping.Mapped;
import dev.hexbridge.domain.pair.PairSettings.TaxMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OrderMapTest {

    private static Orders typical() {
        return Orders.order()
                .at("2026-03-05T23:30:00-05:00")
                .withLine("MUG", 2, "19.99")
                .withShipping("Express", "5.00")
                .paid();
    }

    @Test
    void aPaidOrderBecomesASalesOrder() {
        Mapped.Made made = Loaded.order(Inputs.of(typical().build()));

        assertEquals("sales-order", made.document().root().kind());
        assertEquals(
                new TreeMap<>(Map.ofEntries(
                        Map.entry("ArePricesIncludingSalesTax", "No"),
                        Map.entry("CurrencyCode", "USD"),
                        Map.entry("CustomerPaymentMethodName", "CARD"),
                        Map.entry("CustomerRequisitionNumber", "#1001"),
                        Map.entry("CustomersOrderReference", "SHOP-450789469"),
                        Map.entry("DefaultShippingSiteId", "1"),
                        Map.entry("DefaultShippingWarehouseId", "13"),
                        Map.entry("DeliveryAddressCity", "Springfield"),
                        Map.entry("DeliveryAddressCountryRegionId", "USA"),
                        Map.entry("DeliveryAddressDescription", "Jane Doe"),
                        Map.entry("DeliveryAddressName", "Jane Doe"),
                        Map.entry("DeliveryAddressStateId", "IL"),
                        Map.entry("DeliveryAddressStreet", "1 Main Street"),
                        Map.entry("DeliveryAddressZipCode", "62701"),
                        Map.entry("DeliveryModeCode", "EXPRESS"),
                        Map.entry("Email", "jane.doe@example.com"),
                        Map.entry("InvoiceCustomerAccountNumber", "C-207119551"),
                        Map.entry("IsDeliveryAddressOrderSpecific", "Yes"),
                        Map.entry("LanguageId", "en-us"),
                        Map.entry("OrderingCustomerAccountNumber", "C-207119551"),
                        Map.entry("RequestedShippingDate", "@ 2026-03-05T12:00:00Z"))),
                fields(made.document().root()));
    }

    @Test
    void goodsAndChargesBecomeLines() {
        Mapped.Made made = Loaded.order(Inputs.of(typical().build()));

        assertEquals(
                Map.of(
                        "ItemNumber", "MUG",
                        "LineDescription", "MUG title",
                        "LineDiscountAmount", "# 0",
                        "OrderedSalesQuantity", "# 2",
                        "SalesPrice", "# 19.99",
                        "SalesTaxGroupCode", "EXEMPT",
                        "SalesTaxItemGroupCode", "NONE"),
                fields(made.document().child("901").orElseThrow()));
        assertEquals(
                Map.of(
                        "ItemNumber", "SHIPPING",
                        "LineDescription", "Express",
                        "LineDiscountAmount", "# 0",
                        "OrderedSalesQuantity", "# 1",
                        "SalesPrice", "# 5",
                        "SalesTaxGroupCode", "EXEMPT",
                        "SalesTaxItemGroupCode", "NONE"),
                fields(made.document().child("S701").orElseThrow()));
    }

    @Test
    void whatHasNoFieldInTheErpIsSaidInTheTimelineButNoTextThatMayBePersonal() {
        assertEquals(
                List.of(
                        "kept here only: order date 2026-03-05T12:00:00Z",
                        "kept here only: order total 44.98 USD",
                        "kept here only: payment status",
                        "kept here only: fulfilment status",
                        "kept here only: billing address"),
                Loaded.order(Inputs.of(typical().build())).notes());
    }

    @Test
    void aFieldThatThePairNamesIsFilledInstead() {
        Mapped.Made made = Loaded.order(Inputs.of(
                typical().build(),
                Inputs.pair(
                        TaxMode.SHOP_AMOUNTS,
                        "America/Chicago",
                        Map.of("paymentStatus", "HEX_PaymentStatus", "orderTotal", "HEX_Total"))));

        Map<String, String> fields = fields(made.document().root());
        assertEquals("Paid", fields.get("HEX_PaymentStatus"));
        assertEquals("# 44.98", fields.get("HEX_Total"));
        assertEquals(3, made.notes().size());
    }

    @Test
    void theErpComputesTaxWithItsOwnGroups() {
        Mapped.Made made = Loaded.order(Inputs.of(
                typical().withTaxesIncluded().build(), Inputs.pair(TaxMode.ERP_COMPUTES, "America/Chicago", Map.of())));

        assertEquals("Yes", fields(made.document().root()).get("ArePricesIncludingSalesTax"));
        assertFalse(fields(made.document().child("901").orElseThrow()).containsKey("SalesTaxGroupCode"));
    }

    @Test
    void anOrderWithoutAddressTermsOrGatewaySendsNoneOfTheirFields() {
        Mapped.Made made = Loaded.order(Inputs.of(Orders.order()
                .byNobody()
                .withoutShippingAddress()
                .withLine("MUG", 1, "1")
                .build()));

        Map<String, String> fields = fields(made.document().root());
        assertEquals(
                List.of(),
                fields.keySet().stream()
                        .filter(name -> name.startsWith("Delivery")
                                || name.startsWith("IsDelivery")
                                || name.startsWith("Payment")
                                || name.startsWith("CustomerPayment")
                                || name.equals("Email"))
                        .toList());
    }

    @Test
    void thePurchaseOrderGoesBeforeTheOrderNumber() {
        Mapped.Made made = Loaded.order(Inputs.of(
                typical().withPurchaseOrder("PO 7").onTerms("Net 30", 30).build()));

        assertEquals("PO 7", fields(made.document().root()).get("CustomerRequisitionNumber"));
        assertEquals("Net30", fields(made.document().root()).get("PaymentTermsName"));
    }

    @Test
    void linesWithoutASkuTakeTheirServiceItemOrThePairsDefault() {
        Mapped.Made made = Loaded.order(Inputs.of(Orders.order()
                .withTip("3")
                .withGiftCard("25")
                .withCustomLine("Engraving", 1, "9")
                .build()));

        assertEquals("TIP", item(made, "901"));
        assertEquals("GIFTCARD", item(made, "902"));
        assertEquals("MISC", item(made, "903"));
        assertEquals(
                "line 903 ItemNumber: without a SKU; the pair's default item stands in",
                made.notes().getLast());
    }

    @Test
    void twoAddressLinesStandInOneFieldAndAStateLosesItsCountry() {
        Address japan = new Address(
                Buyers.name("Aiko", "Mori"),
                Optional.of("Mori KK"),
                new Address.Street(Optional.of("1-2-3 Ginza"), Optional.of("4F")),
                new Address.Place(
                        Optional.of("Chuo-ku"), Optional.empty(), Optional.of("JP-13"), Optional.of("104-0061")),
                Optional.of("JP"),
                Optional.empty());
        Map<String, String> fields =
                fields(Loaded.order(Inputs.of(typical().shippedTo(japan).build()))
                        .document()
                        .root());

        assertEquals("1-2-3 Ginza\n4F", fields.get("DeliveryAddressStreet"));
        assertEquals("13", fields.get("DeliveryAddressStateId"));
        assertEquals("JPN", fields.get("DeliveryAddressCountryRegionId"));
        assertEquals("Mori KK", fields.get("DeliveryAddressDescription"));
    }

    @Test
    void aCountryThatNobodyKnowsIsRefused() {
        Address nowhere = Buyers.address("Jane", "Doe", "1 Main Street", "Nowhere", "ZZ", "0", "ZZ");
        Mapped mapped = Loaded.BUILT_IN
                .map("order-to-sales-order")
                .orElseThrow()
                .apply(Inputs.of(typical().shippedTo(nowhere).build()));

        assertEquals(
                "DeliveryAddressCountryRegionId: 'ZZ' is not in table country-alpha3",
                assertInstanceOf(Mapped.Failed.class, mapped)
                        .faults()
                        .getFirst()
                        .toString());
    }

    private static String item(Mapped.Made made, String line) {
        return fields(made.document().child(line).orElseThrow()).getOrDefault("ItemNumber", "");
    }
}
