package dev.hexbridge.adapters.proving.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** I4: one document in D365 for each order, one line for each line, one account for each buyer. */
final class Single {

    private Single() {}

    static List<Breach> documents(Evidence evidence) {
        List<Breach> breaches = new ArrayList<>();
        breaches.addAll(doubled(
                "sales orders bear the reference",
                evidence.erp().headers(),
                row -> row.path("dataAreaId").asText() + " "
                        + row.path("CustomersOrderReference").asText()));
        breaches.addAll(doubled(
                "lines are of",
                evidence.erp().lines(),
                row -> row.path("dataAreaId").asText() + " "
                        + row.path("SalesOrderNumber").asText() + " "
                        + row.path("ExternalItemNumber").asText()));
        breaches.addAll(doubled(
                "accounts are of",
                evidence.erp().customers(),
                row -> row.path("dataAreaId").asText() + " "
                        + row.path("CustomerAccount").asText()));
        return breaches;
    }

    private static List<Breach> doubled(String what, List<JsonNode> rows, Function<JsonNode, String> name) {
        Map<String, Long> counts =
                rows.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> new Breach("I4", entry.getValue() + " " + what + " " + entry.getKey()))
                .toList();
    }
}
