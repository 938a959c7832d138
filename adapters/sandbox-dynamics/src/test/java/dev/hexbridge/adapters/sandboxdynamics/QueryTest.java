package dev.hexbridge.adapters.sandboxdynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryTest {
    private final Peer peer = Peer.start();

    @BeforeEach
    void someOrders() {
        for (String number : List.of("S-1", "S-2", "S-3", "S-4", "S-5")) {
            peer.order(number);
        }
        peer.post("SalesOrderLines", Bodies.line("S-2", "A"));
        peer.post("SalesOrderLines", Bodies.line("S-2", "B"));
    }

    @AfterEach
    void stop() {
        peer.close();
    }

    private int orders(String filter) {
        return peer.query("SalesOrderHeadersV3", "$filter", filter).rows().size();
    }

    private String refused(String filter) {
        Peer.Reply reply = peer.query("SalesOrderHeadersV3", "$filter", filter);
        assertEquals(400, reply.status(), filter);
        return reply.innerMessage();
    }

    private static List<String> numbers(JsonArray rows) {
        return rows.stream()
                .map(row -> ((JsonObject) row).getString("SalesOrderNumber"))
                .toList();
    }

    @Test
    void comparisonsAndLogicSelectRows() {
        assertEquals(1, orders("CustomersOrderReference eq 'ref-s-2'"));
        assertEquals(4, orders("SalesOrderNumber ne 'S-2'"));
        assertEquals(2, orders("SalesOrderNumber gt 'S-3'"));
        assertEquals(3, orders("SalesOrderNumber ge 'S-3'"));
        assertEquals(2, orders("SalesOrderNumber lt 'S-3'"));
        assertEquals(3, orders("SalesOrderNumber le 'S-3'"));
        assertEquals(2, orders("SalesOrderNumber eq 'S-1' or SalesOrderNumber eq 'S-4'"));
        assertEquals(
                1,
                orders(
                        "(SalesOrderNumber eq 'S-1' or SalesOrderNumber eq 'S-4') and not (CustomersOrderReference eq 'REF-S-1')"));
        assertEquals(5, orders("dataAreaId eq 'USMF' and OrderCreationDateTime gt 2000-01-01T00:00:00Z"));
        assertEquals(5, orders("TotalDiscountAmount eq 0.00"));
        assertEquals(0, orders("SalesOrderNumber eq 'it''s'"));
    }

    @Test
    void anAsteriskInAComparedTextIsAWildcard() {
        assertEquals(5, orders("CustomersOrderReference eq 'REF*'"));
        assertEquals(1, orders("CustomersOrderReference eq '*s-2'"));
        assertEquals(4, orders("CustomersOrderReference ne '*S-2*'"));
    }

    @Test
    void enumerationsCompareWithTheirQualifiedMember() {
        assertEquals(5, orders("SalesOrderStatus eq Microsoft.Dynamics.DataEntities.SalesStatus'Backorder'"));
        assertEquals(0, orders("SalesOrderStatus ne Microsoft.Dynamics.DataEntities.SalesStatus'Backorder'"));
        assertTrue(refused("SalesOrderStatus eq 'Backorder'").contains("incompatible types"));
        assertTrue(refused("SalesOrderStatus gt Microsoft.Dynamics.DataEntities.SalesStatus'Backorder'")
                .contains("GreaterThan"));
    }

    @Test
    void whatTheProductDoesNotKnowIsRefused() {
        refused("SalesOrderNumber in ('S-1','S-2')");
        refused("SalesOrderStatus has Microsoft.Dynamics.DataEntities.SalesStatus'Backorder'");
        refused("contains(SalesOrderNumber,'S')");
        refused("SalesOrderNumber eq 'S-1");
        refused("SalesOrderNumber eq 5");
        refused("(SalesOrderNumber eq 'S-1'");
        refused("SalesOrderNumber eq 'S-1' and");
        assertEquals(
                400,
                peer.query("SalesOrderHeadersV3", "$apply", "aggregate($count as n)")
                        .status());
        assertEquals(400, peer.query("SalesOrderHeadersV3", "$top", "-1").status());
        assertEquals(
                "Could not find a property named 'Nope' on type 'Microsoft.Dynamics.DataEntities.SalesOrderHeaderV3'.",
                refused("Nope eq 'x'"));
    }

    @Test
    void selectionShowsInTheContext() {
        Peer.Reply reply = peer.query("SalesOrderHeadersV3", "$select", "SalesOrderNumber,CurrencyCode");

        assertEquals(3, reply.row(0).size(), "the two and the etag");
        assertEquals(
                peer.url() + "/data/$metadata#SalesOrderHeadersV3(SalesOrderNumber,CurrencyCode)",
                reply.json().getString("@odata.context"));
    }

    @Test
    void rowsComeInTheOrderAskedFor() {
        JsonArray rows = peer.query("SalesOrderHeadersV3", "$orderby", "CurrencyCode asc,SalesOrderNumber desc")
                .rows();

        assertEquals(List.of("S-5", "S-4", "S-3", "S-2", "S-1"), numbers(rows));
    }

    @Test
    void countIgnoresTopAndSkip() {
        Peer.Reply reply = peer.get("/data/SalesOrderHeadersV3?$count=true&$top=2&$skip=1");

        assertEquals(5, reply.json().getInteger("@odata.count"));
        assertEquals(List.of("S-2", "S-3"), numbers(reply.rows()));
        assertFalse(reply.json().containsKey("@odata.nextLink"));
        assertEquals("5", peer.get("/data/SalesOrderHeadersV3/$count").text());
        assertEquals(
                "1",
                peer.get("/data/SalesOrderHeadersV3/$count?$filter=SalesOrderNumber%20eq%20'S-1'")
                        .text());
    }

    @Test
    void aNextLinkCarriesEveryOptionOn() {
        peer.knobs(new JsonObject().put("pageSize", 2));
        String path = "/data/SalesOrderHeadersV3?cross-company=true&$orderby=SalesOrderNumber%20desc&$top=4";
        List<String> seen = new ArrayList<>();

        for (int page = 0; page < 2; page++) {
            JsonObject reply = peer.get(path).json();
            seen.addAll(numbers(reply.getJsonArray("value")));
            path = reply.getString("@odata.nextLink", peer.url())
                    .substring(peer.url().length());
        }

        assertEquals(List.of("S-5", "S-4", "S-3", "S-2"), seen);
        assertEquals("", path, "no link after the last page");
    }

    @Test
    void linesExpandOnTheOlderVersionsOnly() {
        JsonObject order = peer.get(
                        "/data/SalesOrderHeadersV3(dataAreaId='usmf',SalesOrderNumber='S-2')?$expand=SalesOrderLines($select=ItemNumber)")
                .json();

        assertEquals("A", order.getJsonArray("SalesOrderLines").getJsonObject(0).getString("ItemNumber"));
        assertEquals(2, order.getJsonArray("SalesOrderLines").size());
        assertEquals(2, order.getJsonArray("SalesOrderLines").getJsonObject(0).size());
        assertEquals(
                400,
                peer.query("SalesOrderHeadersV4", "$expand", "SalesOrderLines").status());
        assertEquals(
                400,
                peer.query("SalesOrderHeadersV3", "$expand", "SalesOrderLines($expand=SalesOrderHeaderV2)")
                        .status());
    }

    @Test
    void withoutAnOrderRowsCanBeShuffled() {
        peer.knobs(new JsonObject().put("shuffle", true));
        List<String> inOrder = List.of("S-1", "S-2", "S-3", "S-4", "S-5");
        boolean moved = false;
        for (int i = 0; i < 10; i++) {
            moved |= !numbers(peer.get("/data/SalesOrderHeadersV3").rows()).equals(inOrder);
        }

        assertTrue(moved);
        assertEquals(
                inOrder,
                numbers(peer.query("SalesOrderHeadersV3", "$orderby", "SalesOrderNumber")
                        .rows()));
    }

    @Test
    void customersAreFoundByMailAndPhone() {
        peer.post(
                "CustomersV3",
                Bodies.customer("C-2")
                        .put("PrimaryContactEmail", "a+b@Example.com")
                        .put("PrimaryContactPhone", "+49 30 1"));

        assertEquals(
                1,
                peer.query("CustomersV3", "$filter", "PrimaryContactEmail eq 'A+B@example.com'")
                        .rows()
                        .size());
        assertEquals(
                1,
                peer.query("CustomersV3", "$filter", "PrimaryContactPhone eq '+49 30 1'")
                        .rows()
                        .size());
        assertEquals(
                "C-2",
                peer.query("CustomersV2", "$filter", "PrimaryContactEmail eq 'a+b@example.com'")
                        .row(0)
                        .getString("CustomerAccount"));
    }

    @Test
    void anIndexFollowsAChangedValue() {
        peer.patch(
                "SalesOrderHeadersV3(dataAreaId='usmf',SalesOrderNumber='S-1')",
                new JsonObject().put("CustomersOrderReference", "NEW"));

        assertEquals(0, orders("CustomersOrderReference eq 'REF-S-1'"));
        assertEquals(1, orders("CustomersOrderReference eq 'NEW'"));
    }

    @Test
    void fullMetadataTellsTypeAndPlace() {
        Peer.Reply reply = peer.call(
                HttpMethod.GET,
                "/data/CustomerGroups(dataAreaId='usmf',CustomerGroupId='30')",
                Map.of("Accept", "application/json;odata.metadata=full"),
                "");

        assertEquals(
                "#Microsoft.Dynamics.DataEntities.CustomerGroup", reply.json().getString("@odata.type"));
        assertNotEquals("", reply.json().getString("@odata.editLink"));
    }
}
