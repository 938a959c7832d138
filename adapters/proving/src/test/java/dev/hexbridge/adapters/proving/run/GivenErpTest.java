package dev.hexbridge.adapters.proving.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenErpTest {

    @TempDir
    Path folder;

    @Test
    void itsEntryTakesThePlaceOfTheEmulatedOnes() throws IOException {
        JsonNode settings = settings("""
                url: https://orders.sandbox.operations.dynamics.com
                tenant: 00000000-0000-0000-0000-000000000000
                clientId: hexbridge
                clientSecret: secret://env/HEXBRIDGE_SECRET_TRIAL
                company: dat
                defaults: {itemNumber: D0001, warehouse: "11", site: "1"}
                """);

        assertEquals(
                "https://orders.sandbox.operations.dynamics.com",
                settings.at("/dynamics/0/url").asText());
        assertEquals(
                settings.at("/pairs/0/target").asText(),
                settings.at("/dynamics/0/name").asText());
        assertFalse(settings.at("/dynamics/0").has("defaults"));
        assertEquals("D0001", settings.at("/pairs/0/defaults/itemNumber").asText());
        assertEquals("generated", settings.at("/pairs/0/numbering/strategy").asText());
    }

    @Test
    void withoutDefaultsThePairKeepsThoseOfTheMeasurement() throws IOException {
        assertEquals(
                "SHOP-ITEM",
                settings("url: https://erp.example")
                        .at("/pairs/0/defaults/itemNumber")
                        .asText());
    }

    @Test
    void whatIsNoEntryIsRefusedByName() throws IOException {
        for (String text : new String[] {"", "just text", "company: usmf", "url: [1, 2"}) {
            Path file = Files.writeString(folder.resolve("given.yaml"), text);
            IOException refused = assertThrows(IOException.class, () -> GivenErp.read(file));
            assertTrue(String.valueOf(refused.getMessage()).contains("given.yaml"));
        }
    }

    @Test
    void itsRequestsAreNotToldBecauseNobodyCountsThem() throws IOException {
        GivenErp erp = GivenErp.read(Files.writeString(folder.resolve("given.yaml"), "url: https://erp.example"));
        assertFalse(new Measured.Peer(erp.ledger(), erp.ledger(), erp.ledger(), erp.ledger()).counts());
    }

    private JsonNode settings(String entry) throws IOException {
        GivenErp erp = GivenErp.read(Files.writeString(folder.resolve("given.yaml"), entry));
        return new YAMLMapper().readTree(erp.settings("http://127.0.0.1:1", "generated"));
    }
}
