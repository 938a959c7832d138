package dev.hexbridge.adapters.sandboxdynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriteTest {
    private static final String ORDER = "SalesOrderHeadersV3(dataAreaId='usmf',SalesOrderNumber='S-1')";

    private final Peer peer = Peer.start();

    @AfterEach
    void stop() {
        peer.close();
    }

    @Test
    void aCreatedRowComesBackWithEveryProperty() {
        JsonObject order = peer.order("S-1").json();

        // 170 standard ones, five of the extension, the context and the etag.
        assertEquals(170 + 5 + 2, order.size());
        assertEquals("", order.getString("CampaignId"));
        assertEquals(0, order.getInteger("TotalDiscountAmount"));
        assertEquals("1900-01-01T12:00:00Z", order.getString("FixedDueDate"));
        assertEquals("No", order.getString("IsExportSale"));
        assertEquals("00000000-0000-0000-0000-000000000000", order.getString("TransportationDocumentLineId"));
        assertEquals("Backorder", order.getString("SalesOrderStatus"));
        assertEquals("Steve Rogers", order.getString("SalesOrderName"));
    }

    @Test
    void oneOrderIsSeenThroughEveryVersionOfItsSet() {
        peer.order("S-1");

        JsonObject second = peer.get("/data/SalesOrderHeadersV2(dataAreaId='usmf',SalesOrderNumber='S-1')")
                .json();
        JsonObject fourth = peer.get("/data/SalesOrderHeadersV4(dataAreaId='usmf',SalesOrderNumber='S-1')")
                .json();

        assertEquals("REF-S-1", second.getString("CustomersOrderReference"));
        assertFalse(second.containsKey("RetailChannelTable"));
        assertTrue(fourth.containsKey("ShipmentProcessingPolicyName"));
    }

    @Test
    void changingAndDeletingAnswerWithoutABody() {
        peer.order("S-1");

        Peer.Reply changed = peer.patch(ORDER, new JsonObject().put("CustomerRequisitionNumber", "PO 7"));
        assertEquals(204, changed.status());
        assertEquals("", changed.text());
        assertEquals("PO 7", peer.get("/data/" + ORDER).json().getString("CustomerRequisitionNumber"));
        assertEquals(204, peer.delete("/data/" + ORDER).status());
        assertEquals(404, peer.get("/data/" + ORDER).status());
    }

    @Test
    void changingWhatIsNotThereIsNotAnUpsert() {
        assertEquals(404, peer.patch(ORDER, new JsonObject().put("URL", "x")).status());
        assertEquals(404, peer.delete("/data/" + ORDER).status());
    }

    @Test
    void anEtagChangesWithEachWriteAndOnlyThen() {
        String before = peer.order("S-1").json().getString("@odata.etag");
        String again = peer.get("/data/" + ORDER).json().getString("@odata.etag");
        peer.patch(ORDER, new JsonObject().put("URL", "x"));
        String after = peer.get("/data/" + ORDER).json().getString("@odata.etag");

        assertEquals(before, again);
        assertNotEquals(before, after);
        String decoded = new String(
                Base64.getDecoder().decode(after.substring(3, after.length() - 1)), StandardCharsets.US_ASCII);
        assertTrue(decoded.matches("'\\d+,\\d+(;0,0)+'"), decoded);
    }

    @Test
    void aStaleIfMatchIsRefusedWith412() {
        String etag = peer.order("S-1").json().getString("@odata.etag");
        JsonObject change = new JsonObject().put("URL", "x");

        assertEquals(204, peer.patch(ORDER, change, Map.of("If-Match", etag)).status());
        assertEquals(412, peer.patch(ORDER, change, Map.of("If-Match", etag)).status());
        assertEquals(204, peer.patch(ORDER, change, Map.of("If-Match", "*")).status());
        assertEquals(204, peer.patch(ORDER, change).status());
    }

    @Test
    void anUnknownPropertyIsNamed() {
        Peer.Reply reply = peer.post("CustomerGroups", new JsonObject().put("CustomerGroup", "1"));

        assertEquals(400, reply.status());
        assertTrue(reply.innerMessage().contains("The property 'CustomerGroup' does not exist on type"));
    }

    @Test
    void wrongTypesAreRefused() {
        JsonObject header = Bodies.header("S-1");
        peer.customer("C-1");

        assertEquals(
                400,
                peer.post("SalesOrderHeadersV3", header.copy().put("TotalDiscountPercentage", "5"))
                        .status());
        assertEquals(
                400,
                peer.post("SalesOrderHeadersV3", header.copy().put("IsExportSale", "Perhaps"))
                        .status());
        assertEquals(
                400,
                peer.post("SalesOrderHeadersV3", header.copy().put("FixedDueDate", "soon"))
                        .status());
        assertEquals(
                400,
                peer.post("SalesOrderHeadersV3", header.copy().putNull("FixedDueDate"))
                        .status());
        assertEquals(
                400,
                peer.post("SalesOrderHeadersV3", header.copy().put("FixedExchangeRate", true))
                        .status());
        assertEquals(
                400,
                peer.post("SalesOrderHeadersV3", header.copy().put("URL", 5)).status());
        assertEquals(
                201,
                peer.post("SalesOrderHeadersV3", header.copy().put("FixedDueDate", "2026-09-30T14:00:00+02:00"))
                        .status());
        assertEquals("2026-09-30T12:00:00Z", peer.get("/data/" + ORDER).json().getString("FixedDueDate"));
    }

    @Test
    void linesInsideAHeaderAreNotSupported() {
        peer.customer("C-1");
        JsonObject deep = Bodies.header("S-1").put("SalesOrderLines", new JsonArray());

        assertEquals(400, peer.post("SalesOrderHeadersV3", deep).status());
    }

    @Test
    void textsKeepTheirLettersThroughTheWholeWay() {
        peer.customer("C-1");
        String name = "Ærø \"Gård\" \\ 東京 😀\n\tx";

        JsonObject created = peer.post(
                        "SalesOrderHeadersV3", Bodies.header("S-1").put("DeliveryAddressName", name))
                .json();

        assertEquals(name, created.getString("DeliveryAddressName"));
        assertEquals(name, peer.writes().getJsonObject(1).getJsonObject("body").getString("DeliveryAddressName"));
    }

    @Test
    void computedPropertiesCannotBeWritten() {
        peer.customer("C-1");

        Peer.Reply reply = peer.post("SalesOrderHeadersV3", Bodies.header("S-1").put("OrderTotalAmount", 5));

        assertEquals(400, reply.status());
        assertTrue(reply.innerMessage().contains("Field 'Total' cannot be edited."), reply.text());
    }

    @Test
    void onHandIsARowPerWarehouseAndReadOnly() {
        peer.call(
                HttpMethod.PUT,
                "/_onhand/usmf/24/SKU-1",
                Map.of(),
                new JsonObject().put("quantity", 7.5).encode());

        JsonObject row = peer.query(
                        "WarehousesOnHandV2", "$filter", "ItemNumber eq 'SKU-1' and InventoryWarehouseId eq '24'")
                .row(0);
        assertEquals(7.5, row.getDouble("AvailableOnHandQuantity"));
        assertEquals("2", row.getString("InventorySiteId"));
        assertEquals(
                405,
                peer.post("WarehousesOnHandV2", new JsonObject().put("ItemNumber", "SKU-1"))
                        .status());
    }
}
