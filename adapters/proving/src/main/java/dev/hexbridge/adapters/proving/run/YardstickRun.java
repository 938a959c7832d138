package dev.hexbridge.adapters.proving.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.proving.child.Child;
import dev.hexbridge.adapters.proving.engine.Http;
import dev.hexbridge.adapters.proving.meter.Database;
import dev.hexbridge.adapters.proving.yardstick.SinkMain;
import dev.hexbridge.adapters.proving.yardstick.YardstickMain;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures one yardstick, with the load and the warm-up that the engine gets. */
final class YardstickRun {

    private static final List<String> OPTIONS = List.of("-Xmx320m", "-XX:MaxDirectMemorySize=96m", "-XX:+UseSerialGC");

    private static final String TABLE = """
            drop schema if exists hexbridge_yardstick cascade;
            create schema hexbridge_yardstick;
            create table hexbridge_yardstick.receipt (
                id text not null, received_at timestamptz not null default now(), body bytea not null
            ) with (toast_tuple_target = 8160);
            alter table hexbridge_yardstick.receipt alter column body set storage external
            """;

    private final Site site;
    private final Plan plan;
    private final Duration warmup;

    YardstickRun(Site site, Plan plan, Duration warmup) {
        this.site = site;
        this.plan = plan;
        this.warmup = warmup;
    }

    /**
     * What a yardstick came to.
     *
     * @param perSecond what it is compared by
     * @param figures all of its figures
     */
    record Result(double perSecond, Map<String, Object> figures) {}

    Result hmac(Load.Cargo cargo) throws IOException, SQLException {
        return alone("hmac", List.of("hmac", Pair.SECRET), cargo);
    }

    Result ingest(Load.Cargo cargo) throws IOException, SQLException {
        return inTable(() -> alone("ingest", List.of("ingest", Pair.SECRET, site.url()), cargo));
    }

    Result orderToCash(Load.Cargo cargo) throws IOException, SQLException {
        return inTable(() -> {
            try (Child sink = Child.start(site.directory(), "sink", OPTIONS, SinkMain.class, List.of());
                    Http http = new Http()) {
                String url = sink.hear();
                List<String> arguments = List.of("orderToCash", Pair.SECRET, site.url(), url);
                try (Child child = start("orderToCash", arguments)) {
                    String target = child.hear();
                    warmUp(target, cargo);
                    Map<String, Long> processes = Map.of("yardstick", child.pid(), "sink", sink.pid());
                    return posted(target, cargo, processes, new Sink(http, url));
                }
            }
        });
    }

    private Result posted(String target, Load.Cargo cargo, Map<String, Long> processes, Sink sink)
            throws IOException, SQLException {
        long before = sink.settled().path("posts").asLong();
        Usage from = Usage.read(site, processes);
        Database.Reading reading = site.database().read();
        Sent sent = site.load().send(cargo, sending(target, false));
        JsonNode last = sink.settled();
        long orders = last.path("posts").asLong() - before;
        double seconds = (last.path("lastMicros").asLong() - sent.firstMicros()) / 1e6;
        Map<String, Object> figures = figures(sent, from, reading, processes);
        figures.put("orders", orders);
        figures.put("seconds", seconds);
        figures.put("perSecond", orders / seconds);
        return new Result(orders / seconds, figures);
    }

    private interface Work {
        Result run() throws IOException, SQLException;
    }

    private Result inTable(Work work) throws IOException, SQLException {
        site.restartDatabase();
        site.database().execute(TABLE);
        try {
            return work.run();
        } finally {
            site.database().execute("drop schema hexbridge_yardstick cascade");
        }
    }

    private Child start(String name, List<String> arguments) throws IOException {
        return Child.start(site.directory(), "yardstick-" + name, OPTIONS, YardstickMain.class, arguments);
    }

    private Result alone(String name, List<String> arguments, Load.Cargo cargo) throws IOException, SQLException {
        try (Child child = start(name, arguments)) {
            String target = child.hear();
            warmUp(target, cargo);
            Map<String, Long> processes = Map.of("yardstick", child.pid());
            Usage from = Usage.read(site, processes);
            Database.Reading reading = site.database().read();
            Sent sent = site.load().send(cargo, sending(target, true));
            Map<String, Object> figures = figures(sent, from, reading, processes);
            figures.put("perSecond", sent.ackedPerSecond());
            return new Result(sent.ackedPerSecond(), figures);
        }
    }

    private void warmUp(String target, Load.Cargo cargo) throws IOException {
        site.load().send(cargo, new Load.Sending(target, warmup, 0, plan.connections(), true));
    }

    private Load.Sending sending(String target, boolean again) {
        return new Load.Sending(target, plan.sending(), 0, plan.connections(), again);
    }

    private Map<String, Object> figures(Sent sent, Usage from, Database.Reading reading, Map<String, Long> processes)
            throws IOException, SQLException {
        Database.Reading used = site.database().read().since(reading);
        double acked = sent.told().path("acked").asDouble();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("ackedPerSecond", sent.ackedPerSecond());
        figures.put("ackMillis", sent.told().path("ackMillis"));
        figures.put("commitsPerWebhook", used.writers() / acked);
        figures.put("walBytesPerWebhook", used.walBytes() / acked);
        figures.put("cpuSeconds", Usage.read(site, processes).since(from));
        return figures;
    }
}
