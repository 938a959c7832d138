package dev.hexbridge.adapters.proving.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.proving.child.Child;
import dev.hexbridge.adapters.proving.engine.Http;
import dev.hexbridge.adapters.proving.peers.DynamicsMain;
import dev.hexbridge.adapters.proving.writeback.ShopMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The emulated D365 and the lean shop, each a process of its own. */
public final class Peers implements AutoCloseable {

    private static final String GENERATED = "{\"numberSequences\":{\"salesOrder\":\"automatic\"}}";

    private final Http http = new Http();
    private final Child erp;
    private final Child shop;
    private final String erpUrl;
    private final String tokenUrl;
    private final String shopUrl;

    private Peers(Child erp, Child shop, String erpSays, String shopUrl) {
        this.erp = erp;
        this.shop = shop;
        int gap = erpSays.indexOf(' ');
        this.erpUrl = erpSays.substring(0, gap);
        this.tokenUrl = erpSays.substring(gap + 1);
        this.shopUrl = shopUrl;
    }

    /** Starts both. */
    public static Peers start(Path directory, String strategy) throws IOException {
        String knobs = strategy.equals("generated") ? GENERATED : "{}";
        Child erp = Child.start(
                directory,
                "dynamics",
                List.of("-Xmx6g", "-XX:+UseSerialGC"),
                DynamicsMain.class,
                List.of(Pair.CLIENT, Pair.SECRET, knobs));
        Child shop = Child.start(directory, "shop", List.of("-Xmx1g", "-XX:+UseSerialGC"), ShopMain.class, List.of());
        return new Peers(erp, shop, erp.hear(), shop.hear());
    }

    String settings(String strategy) {
        return Pair.yaml(shopUrl, erpUrl, tokenUrl, strategy);
    }

    /** What the shop's book says. */
    JsonNode book() throws IOException {
        return http.get(shopUrl + "/_book");
    }

    /** How many writes and requests D365 has seen. */
    JsonNode ledger() throws IOException {
        return http.get(erpUrl + "/_ledger/summary");
    }

    /** Sets knobs of D365. */
    public void knobs(String json) throws IOException {
        http.put(erpUrl + "/_faults", json);
    }

    /** Has D365 forget its ledger; its documents stay. */
    void forget() throws IOException {
        http.delete(erpUrl + "/_ledger");
    }

    /** When D365 took each order of a cargo, by its place in it; 0 where it did not. */
    long[] accepted(Load.Cargo cargo) throws IOException {
        return Acceptances.read(erpUrl, cargo);
    }

    long erpPid() {
        return erp.pid();
    }

    long shopPid() {
        return shop.pid();
    }

    @Override
    public void close() {
        erp.close();
        shop.close();
        http.close();
    }
}
