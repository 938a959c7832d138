package dev.hexbridge.adapters.proving.isolation;

import dev.hexbridge.adapters.proving.peers.Peer;
import java.util.List;
import java.util.Map;

/** The settings of an engine with one pair for each peer. */
final class TwoPairs {

    private static final String SECRET = "HEXBRIDGE_SECRET_PROVING";

    private TwoPairs() {}

    static String yaml(List<Peer> peers) {
        StringBuilder shops = new StringBuilder("shopify:\n");
        StringBuilder erps = new StringBuilder("dynamics:\n");
        StringBuilder pairs = new StringBuilder("pairs:\n");
        for (Peer peer : peers) {
            String name = peer.name();
            shops.append("""
                      - name: %s
                        domain: %s.myshopify.com
                        adminUrl: %s
                        clientId: %s
                        clientSecret: secret://env/%s
                        webhookSecret: secret://env/%s
                    """.formatted(name, name, peer.shop().url(), Peer.CLIENT, SECRET, SECRET));
            erps.append("""
                      - name: %s-erp
                        url: %s
                        tokenUrl: %s
                        clientId: %s
                        clientSecret: secret://env/%s
                        company: usmf
                    """.formatted(name, peer.erp().url(), peer.erp().tokenUrl(), Peer.CLIENT, SECRET));
            pairs.append("""
                      - name: %s
                        source: %s
                        target: %s-erp
                        defaults: {itemNumber: SHOP-ITEM, warehouse: "24", site: "2"}
                    """.formatted(name, name, name));
        }
        return shops.append(erps).append(pairs).toString();
    }

    static Map<String, String> environment(String secret) {
        return Map.of(SECRET, secret, "HEXBRIDGE_HTTP_PORT", "0", "HEXBRIDGE_ADMIN_PORT", "0");
    }
}
