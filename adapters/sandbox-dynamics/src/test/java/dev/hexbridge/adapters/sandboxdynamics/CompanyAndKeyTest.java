package dev.hexbridge.adapters.sandboxdynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompanyAndKeyTest {
    private final Peer peer = Peer.start();

    @AfterEach
    void stop() {
        peer.close();
    }

    private JsonObject group(String company, String id) {
        return new JsonObject().put("dataAreaId", company).put("CustomerGroupId", id);
    }

    @Test
    void aReadShowsTheDefaultCompanyUnlessItCrosses() {
        peer.post("CustomerGroups", group("demf", "D1"));

        assertEquals(3, peer.get("/data/CustomerGroups").rows().size());
        assertEquals(
                10, peer.get("/data/CustomerGroups?cross-company=true").rows().size());
        assertEquals(
                1,
                peer.query("CustomerGroups", "$filter", "dataAreaId eq 'DEMF' and CustomerGroupId eq 'D1'")
                        .rows()
                        .size());
    }

    @Test
    void aKeyOfAnotherCompanyIsNotFoundUnlessTheRequestCrosses() {
        peer.post("CustomerGroups", group("demf", "D1"));
        String path = "CustomerGroups(dataAreaId='demf',CustomerGroupId='D1')";
        JsonObject change = new JsonObject().put("Description", "x");

        assertEquals(404, peer.get("/data/" + path).status());
        assertEquals(404, peer.patch(path, change).status());
        assertEquals(404, peer.delete("/data/" + path).status());
        assertEquals(200, peer.get("/data/" + path + "?cross-company=true").status());
        assertEquals(204, peer.patch(path + "?cross-company=true", change).status());
    }

    @Test
    void aWriteGoesToTheCompanyOfItsBodyAndAnswersInLowerCase() {
        Peer.Reply reply = peer.post("CustomerGroups", group("FRRT", "F1"));

        assertEquals(201, reply.status());
        assertEquals("frrt", reply.json().getString("dataAreaId"));
        assertEquals(400, peer.post("CustomerGroups", group("none", "F1")).status());
    }

    @Test
    void aBodyWithoutACompanyGoesToTheDefaultOne() {
        Peer.Reply reply = peer.post("CustomerGroups", new JsonObject().put("CustomerGroupId", "X"));

        assertEquals("usmf", reply.json().getString("dataAreaId"));
    }

    @Test
    void keyPartsComeInAnyOrderAndInAnyCase() {
        assertEquals(
                200,
                peer.get("/data/CustomerGroups(CustomerGroupId='30',dataAreaId='USMF')")
                        .status());
    }

    @Test
    void keysAreDecodedAndDoubledQuotesAreOne() {
        peer.post("CustomerGroups", group("usmf", "O'N / 1"));

        Peer.Reply reply = peer.get("/data/CustomerGroups(dataAreaId='usmf',CustomerGroupId='O%27%27N%20%2F%201')");

        assertEquals(200, reply.status());
        assertEquals("O'N / 1", reply.json().getString("CustomerGroupId"));
    }

    @Test
    void theLocationOfANewRowLeadsBackToIt() {
        String location = peer.post("CustomerGroups", group("usmf", "a'b#c")).header("Location");

        assertEquals(
                "a'b#c",
                peer.get(location.substring(peer.url().length())).json().getString("CustomerGroupId"));
    }

    @Test
    void aNumberInAKeyMayHaveDecimals() {
        JsonObject journal = new JsonObject().put("dataAreaId", "usmf").put("JournalName", "CustPay");
        String batch =
                peer.post("CustomerPaymentJournalHeaders", journal).json().getString("JournalBatchNumber");
        JsonObject line = new JsonObject()
                .put("dataAreaId", "usmf")
                .put("JournalBatchNumber", batch)
                .put("LineNumber", 1);
        assertEquals(201, peer.post("CustomerPaymentJournalLines", line).status());
        String path =
                "/data/CustomerPaymentJournalLines(LineNumber=%s,JournalBatchNumber='" + batch + "',dataAreaId='usmf')";

        assertEquals(200, peer.get(path.formatted("1")).status());
        assertEquals(200, peer.get(path.formatted("1.0")).status());
        assertEquals(404, peer.get(path.formatted("2")).status());
    }

    @Test
    void aMissingKeyPartIsRefused() {
        assertEquals(400, peer.get("/data/CustomerGroups(CustomerGroupId='30')").status());
        assertEquals(400, peer.get("/data/CustomerGroups('30')").status());
        assertEquals(200, peer.get("/data/LegalEntities('usmf')").status());
    }

    @Test
    void anUnknownSetIsNotFound() {
        Peer.Reply reply = peer.get("/data/Orders");

        assertEquals(404, reply.status());
        assertTrue(reply.text().contains("No HTTP resource was found"));
    }

    @Test
    void theShortNamesAreServedOnlyWhenSwitchedOn() {
        assertEquals(404, peer.get("/data/ReleasedProducts").status());
        peer.knobs(new JsonObject().put("aliases", true));
        assertEquals(200, peer.get("/data/ReleasedProducts").status());
        assertEquals(200, peer.get("/data/SalesOrderHeaders").status());
        assertEquals(200, peer.get("/data/InventOnHand").status());
    }
}
