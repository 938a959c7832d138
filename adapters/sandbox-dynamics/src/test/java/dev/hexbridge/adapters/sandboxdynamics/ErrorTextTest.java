package dev.hexbridge.adapters.sandboxdynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErrorTextTest {
    private final Peer peer = Peer.start();

    @AfterEach
    void stop() {
        peer.close();
    }

    private Peer.Reply wrongGroup() {
        return peer.post("CustomersV3", Bodies.customer("C-1").put("CustomerGroupId", "Local"));
    }

    @Test
    void theErrorDocumentHasTheProductsNesting() {
        Peer.Reply reply = wrongGroup();
        JsonObject error = reply.json().getJsonObject("error");

        assertEquals(400, reply.status());
        assertEquals("", error.getString("code"));
        assertEquals("An error has occurred.", error.getString("message"));
        assertEquals(
                "Microsoft.Dynamics.Platform.Integration.Services.OData.AxODataWriteException",
                error.getJsonObject("innererror").getString("type"));
        assertEquals(
                "Write failed for table row of type 'CustCustomerV3Entity'. Infolog: Warning: The value 'Local' in field "
                        + "'Customer group' is not found in the related table 'Customer groups'.; Warning: validateField "
                        + "failed on field 'CustCustomerV3Entity.CustomerGroupId'.",
                reply.innerMessage());
    }

    @Test
    void labelsAndMessagesComeInTheUsersLanguage() {
        peer.knobs(new JsonObject().put("language", "de"));
        assertTrue(wrongGroup().innerMessage().contains("Warnung: Der Wert 'Local' im Feld 'Debitorengruppe'"));

        peer.knobs(new JsonObject().put("language", "da"));
        assertTrue(wrongGroup().innerMessage().contains("Advarsel: Værdien 'Local' i feltet 'Debitorgruppe'"));
    }

    @Test
    void anExistingKeyIsARecordThatAlreadyExistsUnderEitherStatus() {
        peer.order("S-1");
        Peer.Reply today = peer.post("SalesOrderHeadersV3", Bodies.header("s-1"));
        assertEquals(400, today.status());
        assertEquals(
                "Write failed for table row of type 'SalesOrderHeaderV3Entity'. Infolog: Info: Cannot create a record in "
                        + "Sales orders (SalesTable). Sales order: s-1.\nThe record already exists..",
                today.innerMessage());

        peer.knobs(new JsonObject().put("duplicateStatus", 500));
        assertEquals(500, peer.post("SalesOrderHeadersV3", Bodies.header("S-1")).status());
    }

    @Test
    void requiredFieldsAreNamed() {
        JsonObject body = Bodies.customer("C-1");
        body.remove("SalesCurrencyCode");

        assertTrue(
                peer.post("CustomersV3", body)
                        .innerMessage()
                        .contains(
                                "Field 'Currency' must be filled in.; Warning: validateField failed on field 'CustCustomerV3Entity.SalesCurrencyCode'."));
    }

    @Test
    void anUpdateConflictCanBeMadeToHappen() {
        peer.order("S-1");
        String order = "SalesOrderHeadersV3(dataAreaId='usmf',SalesOrderNumber='S-1')";
        peer.knobs(new JsonObject().put("updateConflict", new JsonObject().put("nextN", 1)));

        Peer.Reply reply = peer.patch(order, new JsonObject().put("URL", "x"));

        assertTrue(reply.innerMessage()
                .contains("An update conflict occurred due to another user process deleting the record"));
        assertEquals(204, peer.patch(order, new JsonObject().put("URL", "x")).status());
    }

    @Test
    void aFailedActionIsAnInvalidOperation() {
        peer.order("S-1");
        Peer.Reply reply = peer.post(
                "SalesOrderHeadersV3(dataAreaId='usmf',SalesOrderNumber='S-1')/Microsoft.Dynamics.DataEntities.confirm",
                new JsonObject());

        assertEquals(500, reply.status());
        assertTrue(reply.innerMessage()
                .startsWith("Exception occurred while executing action confirm on Entity SalesOrderHeaderV3:"));
    }
}
