package dev.hexbridge.adapters.proving.scene;

import dev.hexbridge.adapters.sandboxdynamics.SandboxDynamicsAdapter;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** The settings of an engine under torment: one D365, and a pair for each shop. */
final class EngineSettings {

    static final String SECRET = "HEXBRIDGE_SECRET_PROVING";

    private EngineSettings() {}

    static String yaml(List<Shopfront> shops, SandboxDynamicsAdapter erp, String database, int erpPort, String data) {
        String tokens = URI.create(erp.tokenUrl()).getPath();
        StringBuilder yaml =
                new StringBuilder("""
                http: {port: 0}
                admin: {port: 0}
                data: {dir: %s}
                database: {url: "%s"}
                dynamics:
                  - name: erp
                    url: http://127.0.0.1:%d
                    tokenUrl: http://127.0.0.1:%d%s
                    clientId: %s
                    clientSecret: secret://env/%s
                    company: usmf
                """.formatted(data, database, erpPort, erpPort, tokens, Emulators.CLIENT, SECRET));
        StringBuilder pairs = new StringBuilder("pairs:\n");
        yaml.append("shopify:\n");
        for (Shopfront shop : shops) {
            yaml.append("""
                      - name: %s
                        domain: %s
                        adminUrl: %s
                        clientId: %s
                        clientSecret: secret://env/%s
                        webhookSecret: secret://env/%s
                        sweep: {%s}
                        writeBack: {metafield: %s}
                    """.formatted(
                            shop.name(),
                            shop.domain(),
                            shop.shop().url(),
                            Emulators.CLIENT,
                            SECRET,
                            SECRET,
                            shop.sweeping().yaml(),
                            shop.way().writeBack()));
            pairs.append("""
                      - name: %s
                        source: %s
                        target: erp
                        company: %s
                        numbering: {strategy: %s, orderPrefix: %s, customerPrefix: %s}
                        defaults: {itemNumber: SHOP-ITEM, customerAccount: WEBSHOP, warehouse: "24", site: "2"}
                    """.formatted(
                            shop.name(),
                            shop.name(),
                            shop.company(),
                            shop.way().numbering(),
                            shop.name().substring(0, 1).toUpperCase(Locale.ROOT),
                            "C" + shop.name().substring(0, 1).toUpperCase(Locale.ROOT)));
        }
        return yaml.append(pairs).toString();
    }
}
