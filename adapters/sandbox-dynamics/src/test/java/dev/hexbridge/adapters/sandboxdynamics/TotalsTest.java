package dev.hexbridge.adapters.sandboxdynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TotalsTest {
    private final Peer peer = Peer.start();

    @AfterEach
    void stop() {
        peer.close();
    }

    private JsonObject header() {
        return peer.get("/data/SalesOrderHeadersV3(dataAreaId='usmf',SalesOrderNumber='S-1')")
                .json();
    }

    private double lineAmount(JsonObject line) {
        return peer.post("SalesOrderLines", line).json().getDouble("LineAmount");
    }

    @Test
    void theDiscountAmountIsPerUnitAndTheAmountIsRoundedHalfUp() {
        peer.order("S-1");

        assertEquals(17.0, lineAmount(Bodies.line("S-1", "A").put("LineDiscountAmount", 2)));
        assertEquals(
                1.01,
                lineAmount(
                        Bodies.line("S-1", "B").put("OrderedSalesQuantity", 1).put("SalesPrice", 1.005)));
        assertEquals(18.9, lineAmount(Bodies.line("S-1", "C").put("LineDiscountPercentage", 10)));
        assertEquals(36.91, header().getDouble("OrderTotalAmount"));
        assertEquals(6.1, header().getDouble("OrderTotalDiscountAmount"));
    }

    @Test
    void aChangedLineChangesTheTotals() {
        peer.order("S-1");
        String lot =
                peer.post("SalesOrderLines", Bodies.line("S-1", "A")).json().getString("InventoryLotId");

        peer.patch(
                "SalesOrderLines(dataAreaId='usmf',InventoryLotId='" + lot + "')",
                new JsonObject().put("OrderedSalesQuantity", 3));

        assertEquals(31.5, header().getDouble("OrderTotalAmount"));
    }

    @Test
    void aKnobMakesTheTotalsDifferByAPart() {
        JsonObject off = new JsonObject().put("tax", 0.5).put("charges", 2).put("discount", 1);
        peer.knobs(new JsonObject().put("totalsOff", off));
        peer.order("S-1");
        peer.post("SalesOrderLines", Bodies.line("S-1", "A"));

        assertEquals(0.5, header().getDouble("OrderTotalTaxAmount"));
        assertEquals(2.0, header().getDouble("OrderTotalChargesAmount"));
        assertEquals(1.0, header().getDouble("OrderTotalDiscountAmount"));
        assertEquals(22.5, header().getDouble("OrderTotalAmount"));
        peer.knobs(new JsonObject().put("totalsCalculated", false));
        assertEquals("No", header().getString("AreTotalsCalculated"));
        assertEquals(0.0, header().getDouble("OrderTotalAmount"));
    }

    @Test
    void exchangeRatesAreServedOfNoCompany() {
        JsonObject rate = peer.get("/data/ExchangeRates(RateTypeName='Default',FromCurrency='EUR',ToCurrency='DKK',"
                        + "StartDate=2020-01-01T12:00:00Z)")
                .json();

        assertEquals(745.1, rate.getDouble("Rate"));
        assertEquals("Hundred", rate.getString("ConversionFactor"));
    }

    @Test
    void taxIsAddedByItemGroup() {
        peer.knobs(new JsonObject().put("taxRates", new JsonObject().put("FULL", 0.25)));
        peer.order("S-1");
        peer.post("SalesOrderLines", Bodies.line("S-1", "A").put("SalesTaxItemGroupCode", "FULL"));
        peer.post("SalesOrderLines", Bodies.line("S-1", "B"));

        assertEquals(5.25, header().getDouble("OrderTotalTaxAmount"));
        assertEquals(47.25, header().getDouble("OrderTotalAmount"));
    }

    @Test
    void taxIsTakenOutOfPricesThatIncludeIt() {
        peer.knobs(new JsonObject().put("taxRates", new JsonObject().put("FULL", 0.25)));
        peer.customer("C-1");
        peer.post("SalesOrderHeadersV3", Bodies.header("S-1").put("ArePricesIncludingSalesTax", "Yes"));
        peer.post("SalesOrderLines", Bodies.line("S-1", "A").put("SalesTaxItemGroupCode", "FULL"));

        assertEquals(4.2, header().getDouble("OrderTotalTaxAmount"));
        assertEquals(21.0, header().getDouble("OrderTotalAmount"));
    }

    @Test
    void totalsCanBeFilteredOn() {
        peer.order("S-1");
        peer.order("S-2");
        peer.post("SalesOrderLines", Bodies.line("S-1", "A"));

        assertEquals(
                1,
                peer.query("SalesOrderHeadersV3", "$filter", "OrderTotalAmount gt 20.99")
                        .rows()
                        .size());
    }
}
