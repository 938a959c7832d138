package dev.hexbridge.adapters.sandboxdynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaymentJournalTest {
    private final Peer peer = Peer.start();

    @AfterEach
    void stop() {
        peer.close();
    }

    private String journal() {
        JsonObject body = new JsonObject().put("dataAreaId", "usmf").put("JournalName", "CustPay");
        return peer.post("CustomerPaymentJournalHeaders", body).json().getString("JournalBatchNumber");
    }

    private JsonObject line(String journal, int number) {
        return new JsonObject()
                .put("dataAreaId", "usmf")
                .put("JournalBatchNumber", journal)
                .put("LineNumber", number)
                .put("AccountDisplayValue", "C-1")
                .put("CreditAmount", 12.5)
                .put("CurrencyCode", "USD")
                .put("PaymentId", "TX-" + number);
    }

    private String header(String journal) {
        return "/data/CustomerPaymentJournalHeaders(dataAreaId='usmf',JournalBatchNumber='" + journal + "')";
    }

    @Test
    void aJournalIsNumberedAndItsLinesAreNumberedByTheClient() {
        String journal = journal();

        assertEquals("00001", journal);
        JsonObject line =
                peer.post("CustomerPaymentJournalLines", line(journal, 7)).json();
        assertEquals(7, line.getInteger("LineNumber"));
        assertEquals("Cust", line.getString("AccountType"));
        Peer.Reply again = peer.post("CustomerPaymentJournalLines", line(journal, 7));
        assertTrue(again.innerMessage().contains("already exists"), again.text());
    }

    @Test
    void aLineNeedsItsJournal() {
        assertEquals(
                400, peer.post("CustomerPaymentJournalLines", line("09999", 1)).status());
    }

    @Test
    void aJournalWithLinesCannotBeDeleted() {
        String journal = journal();
        peer.post("CustomerPaymentJournalLines", line(journal, 1));

        assertTrue(peer.delete(header(journal))
                .innerMessage()
                .contains("Ledger journal table cannot be deleted while dependent Journal lines exist."));
        peer.delete("/data/CustomerPaymentJournalLines(dataAreaId='usmf',LineNumber=1,JournalBatchNumber='" + journal
                + "')");
        assertEquals(204, peer.delete(header(journal)).status());
    }

    @Test
    void aPostedJournalIsLocked() {
        String journal = journal();
        assertEquals(
                204,
                peer.call(HttpMethod.POST, "/_journals/usmf/" + journal + "/post", Map.of(), "")
                        .status());

        assertEquals("Yes", peer.get(header(journal)).json().getString("IsPosted"));
        assertEquals(
                400, peer.post("CustomerPaymentJournalLines", line(journal, 1)).status());
    }

    private JsonObject service(String journal) {
        JsonObject body = new JsonObject().put("company", "USMF").put("journal", journal);
        return peer.call(
                        HttpMethod.POST,
                        "/api/services/HexbridgeServices/PaymentJournals/post",
                        Map.of(),
                        body.encode())
                .json();
    }

    @Test
    void theServicePostsAJournalAndTellsOfFailuresInItsBody() {
        String journal = journal();
        assertEquals(0, service(journal).getInteger("status"), "without lines");
        peer.post("CustomerPaymentJournalLines", line(journal, 1));

        assertEquals(1, service(journal).getInteger("status"));
        assertEquals("Yes", peer.get(header(journal)).json().getString("IsPosted"));
        JsonObject again = service(journal);
        assertEquals(0, again.getInteger("status"));
        assertTrue(again.getString("message").contains("already posted"), again.encode());
        assertEquals(0, service("09999").getInteger("status"));
    }

    @Test
    void theServiceNeedsAToken() {
        peer.bearer("worthless");
        assertEquals(
                401,
                peer.call(HttpMethod.POST, "/api/services/HexbridgeServices/PaymentJournals/post", Map.of(), "{}")
                        .status());
    }

    @Test
    void theAddressThatACustomerBringsAlongIsItsPrimaryLocation() {
        peer.post(
                "CustomersV3",
                new JsonObject()
                        .put("dataAreaId", "usmf")
                        .put("CustomerAccount", "C-2")
                        .put("PartyType", "Person")
                        .put("CustomerGroupId", "30")
                        .put("SalesCurrencyCode", "USD")
                        .put("AddressStreet", "Main St 2"));

        JsonObject location = peer.get("/data/CustomerPostalAddresses?$filter=CustomerAccountNumber%20eq%20'C-2'")
                .json()
                .getJsonArray("value")
                .getJsonObject(0);
        assertEquals("Main St 2", location.getString("AddressStreet"));
        assertEquals("Yes", location.getString("IsPrimary"));
    }

    @Test
    void eachAddressOfACustomerIsANewLocation() {
        peer.customer("C-1");
        JsonObject address = new JsonObject()
                .put("dataAreaId", "usmf")
                .put("CustomerAccountNumber", "C-1")
                .put("AddressStreet", "Main St 1")
                .put("IsRoleDelivery", "Yes");

        String first = peer.post("CustomerPostalAddresses", address).json().getString("AddressLocationId");
        String second = peer.post("CustomerPostalAddresses", address).json().getString("AddressLocationId");

        assertEquals("000000001", first);
        assertEquals("000000002", second);
    }
}
