package dev.hexbridge.adapters.proving.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.proving.child.Child;
import dev.hexbridge.adapters.proving.engine.Http;
import dev.hexbridge.adapters.proving.meter.Database;
import dev.hexbridge.adapters.proving.writeback.ShopMain;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** D365 and the lean shop, the shop a process of its own. */
public final class Peers implements AutoCloseable {

    private final Http http = new Http();
    private final Erp erp;
    private final Child shop;
    private final String shopUrl;

    private Peers(Erp erp, Child shop, String shopUrl) {
        this.erp = erp;
        this.shop = shop;
        this.shopUrl = shopUrl;
    }

    /** Starts the shop, and D365 if none is given. */
    public static Peers start(Path directory, String strategy, Optional<GivenErp> given) throws IOException {
        Erp erp = given.isPresent() ? given.get() : EmulatedErp.start(directory, strategy);
        Child shop = Child.start(directory, "shop", List.of("-Xmx1g", "-XX:+UseSerialGC"), ShopMain.class, List.of());
        return new Peers(erp, shop, shop.hear());
    }

    String settings(String strategy) throws IOException {
        return erp.settings(shopUrl, strategy);
    }

    /** What the shop's book says. */
    JsonNode book() throws IOException {
        return http.get(shopUrl + "/_book");
    }

    /** How many writes and requests D365 has seen, if it counts. */
    JsonNode ledger() throws IOException {
        return erp.ledger();
    }

    /** Sets knobs of the emulated D365. */
    public void knobs(String json) throws IOException {
        if (!(erp instanceof EmulatedErp emulated)) {
            throw new IOException("only the emulated D365 has knobs");
        }
        emulated.knobs(json);
    }

    /** When D365 took each order of a cargo, by its place in it; 0 where it did not. */
    long[] accepted(Load.Cargo cargo, Database journal) throws IOException, SQLException {
        return erp.accepted(cargo, journal);
    }

    /** The peers' processes by name. */
    Map<String, Long> processes() {
        Map<String, Long> processes = new TreeMap<>(erp.processes());
        processes.put("shop", shop.pid());
        return processes;
    }

    @Override
    public void close() {
        erp.close();
        shop.close();
        http.close();
    }
}
