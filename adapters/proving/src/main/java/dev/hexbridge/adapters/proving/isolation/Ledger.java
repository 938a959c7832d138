package dev.hexbridge.adapters.proving.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.proving.engine.Http;
import dev.hexbridge.adapters.proving.peers.Peer;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** When an emulated D365 took each sales order, by its number. */
final class Ledger {

    private Ledger() {}

    static Map<String, Instant> salesOrders(Http http, Peer peer) throws IOException {
        Map<String, Instant> taken = new HashMap<>();
        for (JsonNode write : http.get(peer.erp().url() + "/_ledger").path("writes")) {
            String number = write.path("body").path("SalesOrderNumber").asText();
            boolean header = write.path("entitySet").asText().startsWith("SalesOrderHeaders");
            if (header && !number.isEmpty()) {
                taken.putIfAbsent(number, Instant.parse(write.path("at").asText()));
            }
        }
        return taken;
    }
}
