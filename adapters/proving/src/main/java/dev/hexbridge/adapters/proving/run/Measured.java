package dev.hexbridge.adapters.proving.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.proving.figures.Percentiles;
import dev.hexbridge.adapters.proving.meter.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What an engine came to, from the first webhook until nothing was left to do.
 *
 * @param sent what the load process saw
 * @param rest when the engine came to rest
 * @param peer what the peers saw
 * @param used what was used of the machine
 */
public record Measured(Sent sent, Rest rest, Peer peer, Used used) {

    private static final long LONGEST = TimeUnit.HOURS.toMicros(1);

    /**
     * The end.
     *
     * @param micros when, since 1970
     * @param accepted when D365 took each order of the cargo; 0 where it did not
     * @param database what the database was made to do
     * @param left examples of the keys that a person must look at
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Rest(long micros, long[] accepted, Database.Reading database, JsonNode left) {}

    /** Ledger of D365 and book of the shop, before and after. */
    public record Peer(JsonNode ledgerBefore, JsonNode ledger, JsonNode bookBefore, JsonNode book) {

        /** Whether D365 counts its requests: one that was given does not. */
        boolean counts() {
            return ledger.has("requests");
        }

        long requests() {
            return ledger.path("requests").path("http").asLong()
                    - ledgerBefore.path("requests").path("http").asLong();
        }

        long writtenBack() {
            return book.path("orders").asLong() - bookBefore.path("orders").asLong();
        }

        long refused() {
            return book.path("refused").asLong() - bookBefore.path("refused").asLong();
        }
    }

    /** Processor seconds by process, and the engine's memory over time. */
    public record Used(Map<String, Object> cpuSeconds, List<Long> engineMegabytes) {}

    /** From the first webhook until nothing was left to do. */
    public double seconds() {
        return (rest.micros() - sent.firstMicros()) / 1e6;
    }

    public double ordersPerSecond() {
        return sent.orders() / seconds();
    }

    /** Orders that were acknowledged and did not come to a number in the shop. */
    public long missing() {
        return sent.orders() - peer.writtenBack();
    }

    /** From the moment for which an order's webhook was meant until D365 had its sales order. */
    public Map<String, Object> acceptedMillis() {
        Histogram times = new Histogram(LONGEST, 3);
        for (int i = 0; i < sent.times().length; i++) {
            if (sent.times()[i] > 0 && rest.accepted()[i] > 0) {
                times.recordValue(Math.clamp(rest.accepted()[i] - sent.times()[i], 0, LONGEST));
            }
        }
        return Percentiles.millis(times);
    }

    /** Orders acknowledged and not yet in D365, at the end of each second. */
    public List<Integer> backlog() {
        int seconds = (int) Math.ceil(seconds());
        int[] change = new int[seconds + 1];
        for (int second = 0; second < sent.told().path("ordersBySecond").size(); second++) {
            change[Math.min(second, seconds)] +=
                    sent.told().path("ordersBySecond").get(second).asInt();
        }
        for (int i = 0; i < rest.accepted().length; i++) {
            if (rest.accepted()[i] > 0 && sent.times()[i] > 0) {
                long second = (rest.accepted()[i] - sent.firstMicros()) / 1_000_000;
                change[Math.clamp(second, 0, seconds)]--;
            }
        }
        List<Integer> backlog = new ArrayList<>();
        int waiting = 0;
        for (int one : change) {
            waiting += one;
            backlog.add(waiting);
        }
        return backlog;
    }

    /** All figures by name, and the engine's memory at each half second. */
    public Map<String, Object> memoryFigures() {
        Map<String, Object> figures = figures();
        figures.put("engineMegabytes", used.engineMegabytes());
        return figures;
    }

    /** All figures by name. */
    public Map<String, Object> figures() {
        double orders = sent.orders();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("bodyBytes", sent.cargo().bodyBytes());
        figures.put("orders", sent.orders());
        figures.put("missing", missing());
        figures.put("left", rest.left());
        figures.put("acked", sent.told().path("acked"));
        figures.put("refused", sent.told().path("refused"));
        figures.put("sendSeconds", sent.told().path("seconds"));
        figures.put("seconds", seconds());
        figures.put("ackedPerSecond", sent.ackedPerSecond());
        figures.put("ordersPerSecond", ordersPerSecond());
        figures.put("commitsPerOrder", rest.database().writers() / orders);
        figures.put("transactionsPerOrder", rest.database().transactions() / orders);
        figures.put("walBytesPerOrder", rest.database().walBytes() / orders);
        if (peer.counts()) {
            figures.put("dynamicsRequestsPerOrder", peer.requests() / orders);
        }
        figures.put("shopRefusals", peer.refused());
        figures.put("ackMillis", sent.told().path("ackMillis"));
        figures.put("acceptedMillis", acceptedMillis());
        figures.put(
                "engineRssMb",
                used.engineMegabytes().stream().mapToLong(Long::longValue).max().orElse(0));
        figures.put("cpuSeconds", used.cpuSeconds());
        figures.put("backlog", backlog());
        return figures;
    }
}
