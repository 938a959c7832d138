package dev.hexbridge.adapters.sandboxdynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class MetadataTest {
    private final Peer peer = Peer.start();

    @AfterEach
    void stop() {
        peer.close();
    }

    private Document metadata() throws Exception {
        String xml = peer.get("/data/$metadata").text();
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    private static Element named(Document document, String tag, String name) {
        NodeList elements = document.getElementsByTagName(tag);
        for (int i = 0; i < elements.getLength(); i++) {
            if (elements.item(i) instanceof Element element
                    && element.getAttribute("Name").equals(name)) {
                return element;
            }
        }
        throw new AssertionError("no " + tag + " " + name);
    }

    @Test
    void theServiceDocumentListsTheSets() {
        JsonArray sets = peer.get("/data").rows();

        assertTrue(sets.encode().contains("\"CustomerPaymentJournalLines\""));
        assertEquals(28, sets.size());
    }

    @Test
    void typesCarryKeysPropertiesAndAnnotations() throws Exception {
        Document document = metadata();
        Element order = named(document, "EntityType", "SalesOrderHeaderV3");

        assertEquals(2, order.getElementsByTagName("PropertyRef").getLength());
        assertEquals(175, order.getElementsByTagName("Property").getLength());
        String text = order.getTextContent();
        assertTrue(text.contains("Microsoft.Dynamics.OData.Core.V1.AXType/Enum"));
        assertEquals(1, order.getElementsByTagName("NavigationProperty").getLength());
        assertEquals(
                "Microsoft.Dynamics.DataEntities.SalesOrderHeaderV3",
                named(document, "EntitySet", "SalesOrderHeadersV3").getAttribute("EntityType"));
        assertEquals(
                5,
                named(document, "EnumType", "SalesStatus")
                        .getElementsByTagName("Member")
                        .getLength());
    }

    @Test
    void extensionFieldsLookLikeAnyOther() throws Exception {
        assertEquals(
                "Edm.Decimal", named(metadata(), "Property", "HBOrderTotal").getAttribute("Type"));
        peer.customer("C-1");
        JsonObject order = peer.post("SalesOrderHeadersV3", Bodies.header("S-1").put("HBOrderTotal", 12.34))
                .json();
        assertEquals(12.34, order.getDouble("HBOrderTotal"));
        assertEquals("1900-01-01T12:00:00Z", order.getString("HBOrderDate"));
        assertEquals(
                1,
                peer.query("SalesOrderHeadersV4", "$filter", "HBOrderTotal eq 12.34")
                        .rows()
                        .size());
    }

    @Test
    void aDeploymentChangesTheFieldsWhileRunning() throws Exception {
        peer.order("S-1");
        JsonObject fields = new JsonObject()
                .put(
                        "SalesOrderHeadersV3",
                        new JsonArray()
                                .add(new JsonObject().put("name", "XYNew").put("type", "string")));
        peer.knobs(new JsonObject().put("extensionFields", fields));

        assertEquals("Edm.String", named(metadata(), "Property", "XYNew").getAttribute("Type"));
        JsonObject order = peer.get("/data/SalesOrderHeadersV3").row(0);
        assertEquals("", order.getString("XYNew"));
        assertFalse(order.containsKey("HBOrderTotal"));
        assertEquals(
                400,
                peer.post("SalesOrderHeadersV3", Bodies.header("S-2").put("HBOrderTotal", 1))
                        .status());
        assertEquals(
                201,
                peer.post("SalesOrderHeadersV3", Bodies.header("S-2").put("XYNew", "v"))
                        .status());
    }
}
