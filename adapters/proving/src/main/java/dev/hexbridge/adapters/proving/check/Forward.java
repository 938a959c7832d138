package dev.hexbridge.adapters.proving.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** I5, its first half: what was written never goes back to an older version. */
final class Forward {

    private static final String QUANTITY = "OrderedSalesQuantity";

    private Forward() {}

    /**
     * Buyers of the driver only ever raise a line's quantity. Two snapshots with one stamp have no order: the source's
     * stamps are whole seconds.
     */
    static List<Breach> neverBack(Evidence evidence) {
        List<Breach> breaches = new ArrayList<>();
        Stamps stamps = Stamps.of(evidence.driver());
        Map<String, String> lines = new HashMap<>();
        Map<String, BigDecimal> newest = new HashMap<>();
        for (JsonNode write : evidence.erp().writes()) {
            if (!write.path("entitySet").asText().equals("SalesOrderLines")) {
                continue;
            }
            JsonNode body = write.path("body");
            String lot = write.path("key").toString();
            if (body.has("ExternalItemNumber")) {
                lines.put(lot, body.path("ExternalItemNumber").asText());
            }
            String line = lines.getOrDefault(lot, lot);
            if (body.has(QUANTITY)) {
                BigDecimal quantity = new BigDecimal(body.path(QUANTITY).asText());
                BigDecimal before = newest.getOrDefault(line, BigDecimal.ZERO);
                if (quantity.compareTo(before) < 0 && stamps.isOlder(line, quantity, before)) {
                    breaches.add(new Breach(
                            "I5",
                            "line " + line + " went back from " + before + " to " + quantity + " at "
                                    + write.path("at").asText()));
                }
                newest.merge(line, quantity, BigDecimal::max);
            }
        }
        return breaches;
    }
}
