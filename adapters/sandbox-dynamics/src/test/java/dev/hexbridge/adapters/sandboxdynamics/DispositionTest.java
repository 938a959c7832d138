package dev.hexbridge.adapters.sandboxdynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a disposition code does to a return order's line. */
class DispositionTest {

    private final Peer peer = Peer.start();
    private String number = "";

    @AfterEach
    void stop() {
        peer.close();
    }

    @Test
    void aLineThatIsCreditedAloneMovesNoStockAndAnotherDoes() {
        peer.order("S-1");
        number = peer.post(
                        "ReturnOrderHeadersV2",
                        new JsonObject()
                                .put("dataAreaId", "usmf")
                                .put("CustomerAccountNumber", "C-1")
                                .put("CurrencyCode", "USD")
                                .put("DefaultReturnWarehouseId", "24"))
                .json()
                .getString("ReturnOrderNumber");
        assertTrue(line("SHREDDER").innerMessage().contains("SHREDDER"));
        String kept = line("CreditOnly").json().getString("ReturnInventoryLotId");
        String back = line("Credit").json().getString("ReturnInventoryLotId");

        peer.call(
                HttpMethod.POST,
                "/_returns/usmf/" + number + "/post",
                Map.of(),
                new JsonObject().put("job", "invoice").encode());

        assertEquals(0, returned(kept));
        assertEquals(-1, returned(back));
    }

    private Peer.Reply line(String disposition) {
        return peer.post(
                "ReturnOrderLinesV2",
                new JsonObject()
                        .put("dataAreaId", "usmf")
                        .put("ReturnOrderNumber", number)
                        .put("ItemNumber", "CUP")
                        .put("SalesPrice", 10.5)
                        .put("ReturnSalesQuantity", -1)
                        .put("ReturnDispositionCode", disposition));
    }

    private double returned(String lot) {
        String key = "ReturnOrderLinesV2(dataAreaId='usmf',ReturnOrderNumber='" + number + "',ReturnInventoryLotId='"
                + lot + "')";
        return peer.get("/data/" + key).json().getDouble("ReturnedSalesQuantity");
    }
}
