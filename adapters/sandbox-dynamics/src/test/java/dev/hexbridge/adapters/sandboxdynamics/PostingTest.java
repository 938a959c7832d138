package dev.hexbridge.adapters.sandboxdynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostingTest {
    private static final String HEADER = "SalesOrderHeadersV3(dataAreaId='usmf',SalesOrderNumber='S-1')";

    private final Peer peer = Peer.start();
    private String cups = "";
    private String plates = "";

    @BeforeEach
    void order() {
        peer.order("S-1");
        cups = line("CUP", "11");
        plates = line("PLATE", "12");
    }

    @AfterEach
    void stop() {
        peer.close();
    }

    private String line(String item, String ours) {
        JsonObject body = Bodies.line("S-1", item).put("ExternalItemNumber", ours);
        return peer.post("SalesOrderLines", body).json().getString("InventoryLotId");
    }

    private static String lineKey(String lot) {
        return "SalesOrderLines(dataAreaId='usmf',InventoryLotId='" + lot + "')";
    }

    private int post(String job, JsonObject lines) {
        JsonObject body = new JsonObject().put("job", job).put("lines", lines);
        return peer.call(HttpMethod.POST, "/_orders/usmf/S-1/post", Map.of(), body.encode())
                .status();
    }

    private String statuses() {
        JsonObject header = peer.get("/data/" + HEADER).json();
        return header.getString("SalesOrderStatus") + "/" + header.getString("SalesOrderProcessingStatus") + " "
                + peer.get("/data/" + lineKey(cups)).json().getString("SalesOrderLineStatus");
    }

    @Test
    void anOrderGoesFromPickedOverPackedInPartToInvoiced() {
        post("pick", new JsonObject());
        assertEquals("Backorder/Picked Backorder", statuses());
        post("pack", new JsonObject().put("11", 2));
        assertEquals("Backorder/PartiallyDelivered Delivered", statuses());
        post("invoice", new JsonObject());
        assertEquals("Backorder/PartiallyInvoiced Invoiced", statuses());
        post("pack", new JsonObject());
        assertEquals("Delivered/DeliveredPartiallyInvoiced Invoiced", statuses());
        post("invoice", new JsonObject());
        assertEquals("Invoiced/Invoiced Invoiced", statuses());
    }

    @Test
    void packingSlipsTellHowMuchOfALineIsDelivered() {
        post("pack", new JsonObject().put(plates, 1));

        JsonArray slips = peer.get("/data/CustPackingSlipTransBiEntities?$filter=SalesId%20eq%20'S-1'")
                .json()
                .getJsonArray("value");
        assertEquals(1, slips.size());
        assertEquals(plates, slips.getJsonObject(0).getString("InventTransId"));
        assertEquals(1, slips.getJsonObject(0).getInteger("Qty"));
        assertEquals(400, post("pack", new JsonObject().put("12", 2)), "only one is left");
    }

    @Test
    void aQuantityFallsToWhatIsDeliveredAndNoFurther() {
        post("pack", new JsonObject().put("11", 1));

        Peer.Reply refused = peer.patch(lineKey(cups), new JsonObject().put("OrderedSalesQuantity", 0));
        assertEquals(400, refused.status());
        assertTrue(refused.innerMessage().contains("cannot be less than 1"), refused.text());
        assertEquals(
                204,
                peer.patch(lineKey(cups), new JsonObject().put("OrderedSalesQuantity", 1))
                        .status());
        assertEquals("Backorder/PartiallyDelivered Delivered", statuses());
        assertEquals(
                400,
                peer.patch(lineKey(cups), new JsonObject().put("SalesPrice", 1)).status(),
                "a line delivered wholly does not change");
        assertEquals(400, peer.delete("/data/" + lineKey(cups)).status());
        assertEquals(400, peer.delete("/data/" + HEADER).status());
        assertEquals(204, peer.delete("/data/" + lineKey(plates)).status());
        assertEquals("Delivered/Delivered Delivered", statuses(), "nothing is left to deliver");
    }

    @Test
    void whatIsPickedStaysOrderedUntilItIsPutBack() {
        post("pick", new JsonObject().put("11", 2));

        assertEquals(
                400,
                peer.patch(lineKey(cups), new JsonObject().put("OrderedSalesQuantity", 1))
                        .status());
        post("unpick", new JsonObject());
        assertEquals("Backorder/Active Backorder", statuses());
        assertEquals(
                204,
                peer.patch(lineKey(cups), new JsonObject().put("OrderedSalesQuantity", 1))
                        .status());
    }

    @Test
    void aReturnOrderTakesNegativeQuantitiesWhileTheGoodsAreAwaited() {
        JsonObject header = new JsonObject()
                .put("dataAreaId", "usmf")
                .put("CustomerAccountNumber", "C-1")
                .put("CustomersOrderReference", "REF-S-1")
                .put("DefaultReturnWarehouseId", "24");
        JsonObject created = peer.post("ReturnOrderHeadersV2", header).json();
        String number = created.getString("ReturnOrderNumber");
        assertEquals("RMA-" + number, created.getString("RMANumber"));
        JsonObject line = new JsonObject()
                .put("dataAreaId", "usmf")
                .put("ReturnOrderNumber", number)
                .put("ItemNumber", "CUP")
                .put("SalesPrice", 10.5)
                .put("ReturnSalesQuantity", 1);
        assertTrue(peer.post("ReturnOrderLinesV2", line).innerMessage().contains("must be negative"));

        JsonObject added = peer.post("ReturnOrderLinesV2", line.put("ReturnSalesQuantity", -1))
                .json();

        assertEquals("Awaiting", added.getString("ReturnStatus"));
        assertEquals(-10.5, added.getDouble("LineAmount"));
        String key = "ReturnOrderHeadersV2(dataAreaId='usmf',ReturnOrderNumber='" + number + "')";
        assertEquals(-10.5, peer.get("/data/" + key).json().getDouble("OrderTotalAmount"));
        peer.call(
                HttpMethod.POST,
                "/_returns/usmf/" + number + "/post",
                Map.of(),
                new JsonObject().put("job", "invoice").encode());
        assertEquals("Closed", peer.get("/data/" + key).json().getString("ReturnStatus"));
        assertEquals(
                400,
                peer.patch(key, new JsonObject().put("CustomerRequisitionNumber", "x"))
                        .status());
        assertEquals(400, peer.post("ReturnOrderLinesV2", line).status());
    }
}
