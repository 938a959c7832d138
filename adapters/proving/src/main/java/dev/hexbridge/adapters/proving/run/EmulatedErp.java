package dev.hexbridge.adapters.proving.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.proving.child.Child;
import dev.hexbridge.adapters.proving.engine.Http;
import dev.hexbridge.adapters.proving.meter.Database;
import dev.hexbridge.adapters.proving.peers.DynamicsMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The emulated D365 in a process of its own: it adds no delay, throttles nobody, and keeps a ledger. */
final class EmulatedErp implements Erp {

    private static final String GENERATED = "{\"numberSequences\":{\"salesOrder\":\"automatic\"}}";

    private final Http http = new Http();
    private final Child process;
    private final String url;
    private final String tokens;

    private EmulatedErp(Child process, String says) {
        this.process = process;
        int gap = says.indexOf(' ');
        this.url = says.substring(0, gap);
        this.tokens = says.substring(gap + 1);
    }

    static EmulatedErp start(Path directory, String strategy) throws IOException {
        String knobs = strategy.equals("generated") ? GENERATED : "{}";
        Child process = Child.start(
                directory,
                "dynamics",
                List.of("-Xmx6g", "-XX:+UseSerialGC"),
                DynamicsMain.class,
                List.of(Pair.CLIENT, Pair.SECRET, knobs));
        return new EmulatedErp(process, process.hear());
    }

    @Override
    public String settings(String shop, String strategy) {
        return Pair.yaml(shop, url, tokens, strategy);
    }

    @Override
    public JsonNode ledger() throws IOException {
        return http.get(url + "/_ledger/summary");
    }

    @Override
    public long[] accepted(Load.Cargo cargo, Database journal) throws IOException {
        return Acceptances.read(url, cargo);
    }

    /** Sets knobs. */
    void knobs(String json) throws IOException {
        http.put(url + "/_faults", json);
    }

    @Override
    public Map<String, Long> processes() {
        return Map.of("dynamics", process.pid());
    }

    @Override
    public void close() {
        process.close();
        http.close();
    }
}
