package dev.hexbridge.adapters.proving.run;

import java.util.Map;

/** The settings of the engine that is measured: one shop, one D365, one pair, everything else as it comes. */
final class Pair {

    /** Names shop, pair and, with an ending, the D365. */
    static final String NAME = "load";

    static final String CLIENT = "hexbridge-proving";
    static final String SECRET = "the secret of the proving ground";

    private static final String VARIABLE = "HEXBRIDGE_SECRET_PROVING";

    private Pair() {}

    static String yaml(String shop, String erp, String tokens, String strategy) {
        return """
                shopify:
                  - name: %1$s
                    domain: %1$s.myshopify.com
                    adminUrl: %2$s
                    clientId: %3$s
                    clientSecret: secret://env/%4$s
                    webhookSecret: secret://env/%4$s
                dynamics:
                  - name: %1$s-erp
                    url: %5$s
                    tokenUrl: %6$s
                    clientId: %3$s
                    clientSecret: secret://env/%4$s
                    company: usmf
                    load: {requestsPerSecond: 1000, operationsPerBatch: 200}
                pairs:
                  - name: %1$s
                    source: %1$s
                    target: %1$s-erp
                    numbering: {strategy: %7$s}
                    defaults: {itemNumber: SHOP-ITEM, warehouse: "24", site: "2"}
                """.formatted(NAME, shop, CLIENT, VARIABLE, erp, tokens, strategy);
    }

    static Map<String, String> environment(String database, String data) {
        return Map.of(
                VARIABLE,
                SECRET,
                "HEXBRIDGE_HTTP_PORT",
                "0",
                "HEXBRIDGE_ADMIN_PORT",
                "0",
                "HEXBRIDGE_DATABASE_URL",
                database,
                "HEXBRIDGE_DATA_DIR",
                data);
    }
}
