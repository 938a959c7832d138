package dev.hexbridge.adapters.sandboxdynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SalesOrderTest {
    private final Peer peer = Peer.start();

    @BeforeEach
    void anOrder() {
        peer.order("S-1");
    }

    @AfterEach
    void stop() {
        peer.close();
    }

    private void move(String number, String status) {
        Peer.Reply reply = peer.call(
                HttpMethod.POST,
                "/_orders/usmf/" + number + "/status",
                Map.of(),
                new JsonObject().put("status", status).encode());
        assertEquals(204, reply.status());
    }

    @Test
    void aNumberIsGivenWhenTheClientSendsNone() {
        JsonObject body = Bodies.header("S-2");
        body.remove("SalesOrderNumber");

        assertEquals("000001", peer.post("SalesOrderHeadersV3", body).json().getString("SalesOrderNumber"));
        assertEquals("000002", peer.post("SalesOrderHeadersV3", body).json().getString("SalesOrderNumber"));
    }

    @Test
    void anAutomaticSequenceRejectsOrReplacesASuppliedNumber() {
        peer.knobs(new JsonObject().put("numberSequences", new JsonObject().put("salesOrder", "automatic")));
        Peer.Reply rejected = peer.post("SalesOrderHeadersV3", Bodies.header("S-2"));
        assertEquals(400, rejected.status());
        assertTrue(rejected.innerMessage().contains("number sequence"), rejected.text());

        peer.knobs(new JsonObject().put("numberSequences", new JsonObject().put("onSuppliedNumber", "replace")));
        JsonObject replaced =
                peer.post("SalesOrderHeadersV3", Bodies.header("S-2")).json();
        assertEquals("000001", replaced.getString("SalesOrderNumber"));
    }

    @Test
    void aManualSequenceWantsANumber() {
        peer.knobs(new JsonObject().put("numberSequences", new JsonObject().put("salesOrder", "manual")));
        JsonObject body = Bodies.header("S-2");

        assertEquals(201, peer.post("SalesOrderHeadersV3", body).status());
        body.remove("SalesOrderNumber");
        assertTrue(peer.post("SalesOrderHeadersV3", body)
                .innerMessage()
                .contains("Field 'Sales order' must be filled in."));
    }

    @Test
    void aRolledBackTransactionLeavesAGapUnlessToldOtherwise() {
        JsonObject unnumbered = Bodies.header("");
        unnumbered.remove("SalesOrderNumber");
        BatchText failing = new BatchText()
                .changeSet("SalesOrderHeadersV3", unnumbered, "SalesOrderLines", Bodies.line("none", "SKU"));

        peer.batch(failing);
        assertEquals(
                "000002", peer.post("SalesOrderHeadersV3", unnumbered).json().getString("SalesOrderNumber"));

        peer.knobs(new JsonObject().put("numberSequences", new JsonObject().put("consumedByRollback", false)));
        peer.batch(failing);
        assertEquals(
                "000003", peer.post("SalesOrderHeadersV3", unnumbered).json().getString("SalesOrderNumber"));
    }

    @Test
    void aLineGetsALotAndANumberAndTheSiteOfItsWarehouse() {
        JsonObject first =
                peer.post("SalesOrderLines", Bodies.line("S-1", "SKU-1")).json();
        JsonObject second = peer.post(
                        "SalesOrderLinesV3", Bodies.line("S-1", "SKU-2").put("ShippingWarehouseId", "13"))
                .json();

        assertEquals(1, first.getInteger("LineNumber"));
        assertEquals(2, second.getInteger("LineNumber"));
        assertNotEquals(first.getString("InventoryLotId"), second.getString("InventoryLotId"));
        assertEquals("24", first.getString("ShippingWarehouseId"), "the header's default warehouse");
        assertEquals("2", first.getString("ShippingSiteId"));
        assertEquals("1", second.getString("ShippingSiteId"));
    }

    @Test
    void aLineWithoutAnyWarehouseLacksItsSite() {
        JsonObject header = Bodies.header("S-2");
        header.remove("DefaultShippingWarehouseId");
        peer.post("SalesOrderHeadersV3", header);

        Peer.Reply reply = peer.post("SalesOrderLines", Bodies.line("S-2", "SKU-1"));

        assertEquals(400, reply.status());
        assertEquals(
                "Write failed for table row of type 'SalesOrderLineV2Entity'. Infolog: Warning: Inventory dimension Site is "
                        + "mandatory and must consequently be specified.; Error: Update has been canceled..",
                reply.innerMessage());
    }

    @Test
    void aLineNeedsItsHeaderInTheSameCompany() {
        assertTrue(peer.post("SalesOrderLines", Bodies.line("S-9", "SKU-1"))
                .innerMessage()
                .contains("The value 'S-9' in field 'Sales order' is not found in the related table 'Sales orders'."));
        assertEquals(
                400,
                peer.post("SalesOrderLines", Bodies.line("S-1", "SKU-1").put("dataAreaId", "demf"))
                        .status());
    }

    @Test
    void unknownAndBlockedItemsAreRefused() {
        assertTrue(peer.post("SalesOrderLines", Bodies.line("S-1", "UNKNOWN-7"))
                .innerMessage()
                .contains("The value 'UNKNOWN-7' in field 'Item number' is not found"));
        assertTrue(peer.post("SalesOrderLines", Bodies.line("S-1", "BLOCKED-7"))
                .innerMessage()
                .contains("Item 'BLOCKED-7' is blocked for 'Sales order'."));
    }

    @Test
    void aClosedCatalogueKnowsOnlySeededAndCreatedItems() {
        peer.knobs(new JsonObject().put("catalogue", "closed"));

        assertEquals(
                400, peer.post("SalesOrderLines", Bodies.line("S-1", "SKU-1")).status());
        assertEquals(
                201,
                peer.post("SalesOrderLines", Bodies.line("S-1", "SHIPPING")).status());
        peer.post(
                "ReleasedProductsV2", new JsonObject().put("dataAreaId", "usmf").put("ItemNumber", "SKU-1"));
        assertEquals(
                201, peer.post("SalesOrderLines", Bodies.line("S-1", "SKU-1")).status());
    }

    @Test
    void quantityPriceAndUnitHaveDefaults() {
        JsonObject minimal = new JsonObject()
                .put("dataAreaId", "usmf")
                .put("SalesOrderNumber", "S-1")
                .put("ItemNumber", "D0001");

        JsonObject line = peer.post("SalesOrderLines", minimal).json();

        assertEquals(1, line.getInteger("OrderedSalesQuantity"));
        assertEquals(25, line.getInteger("SalesPrice"));
        assertEquals("ea", line.getString("SalesUnitSymbol"));
    }

    @Test
    void theCustomerMustExistAndNotBeOnHold() {
        JsonObject stranger = Bodies.header("S-2").put("OrderingCustomerAccountNumber", "C-9");
        assertTrue(peer.post("SalesOrderHeadersV3", stranger)
                .innerMessage()
                .contains(
                        "The value 'C-9' in field 'Customer account' is not found in the related table 'Customers'."));

        peer.patch("CustomersV3(dataAreaId='usmf',CustomerAccount='C-1')", new JsonObject().put("OnHoldStatus", "All"));
        assertTrue(peer.post("SalesOrderHeadersV3", Bodies.header("S-2"))
                .innerMessage()
                .contains("Customer C-1 is on hold for All."));
    }

    @Test
    void aPostedOrderCannotBeChanged() {
        String line =
                peer.post("SalesOrderLines", Bodies.line("S-1", "SKU-1")).json().getString("InventoryLotId");
        move("S-1", "Delivered");
        String header = "SalesOrderHeadersV3(dataAreaId='usmf',SalesOrderNumber='S-1')";

        assertEquals("Delivered", peer.get("/data/" + header).json().getString("SalesOrderStatus"));
        assertEquals(400, peer.patch(header, new JsonObject().put("URL", "x")).status());
        assertEquals(400, peer.delete("/data/" + header).status());
        assertEquals(
                400, peer.post("SalesOrderLines", Bodies.line("S-1", "SKU-2")).status());
        assertEquals(
                400,
                peer.patch(
                                "SalesOrderLines(dataAreaId='usmf',InventoryLotId='" + line + "')",
                                new JsonObject().put("SalesPrice", 1))
                        .status());
    }

    @Test
    void aDeletedOrderTakesItsLinesAlong() {
        peer.post("SalesOrderLines", Bodies.line("S-1", "SKU-1"));

        assertEquals(
                204,
                peer.delete("/data/SalesOrderHeadersV3(dataAreaId='usmf',SalesOrderNumber='S-1')")
                        .status());
        assertEquals(0, peer.get("/data/SalesOrderLines").rows().size());
    }
}
