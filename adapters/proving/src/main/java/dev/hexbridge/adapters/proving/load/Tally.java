package dev.hexbridge.adapters.proving.load;

import dev.hexbridge.adapters.proving.figures.Percentiles;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What came of the messages. Times are microseconds since 1970 by the machine's clock, which its other processes read too. */
final class Tally {

    private static final long LONGEST = TimeUnit.MINUTES.toMicros(10);

    private final Histogram acks = new Histogram(LONGEST, 3);
    private final Map<Integer, Integer> refusals = new TreeMap<>();
    private final BitSet acked = new BitSet();
    private final long[] sentAt;
    private final long epoch;

    private int[] perSecond = new int[64];
    private int sent;
    private int total;
    private int lost;
    private long first = Long.MAX_VALUE;
    private long last;

    Tally(int messages) {
        this.sentAt = new long[messages];
        this.epoch = TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis()) - micros(System.nanoTime());
    }

    private static long micros(long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(nanos);
    }

    void sent(int order, long intended) {
        sent++;
        first = Math.min(first, intended);
        if (sentAt[order] == 0) {
            sentAt[order] = epoch + micros(intended);
        }
    }

    void acked(int order, long intended, long now) {
        total++;
        last = Math.max(last, now);
        acks.recordValue(Math.min(LONGEST, micros(now - intended)));
        if (!acked.get(order)) {
            acked.set(order);
            int second = (int) TimeUnit.NANOSECONDS.toSeconds(now - first);
            if (second >= perSecond.length) {
                perSecond = Arrays.copyOf(perSecond, second * 2);
            }
            perSecond[second]++;
        }
    }

    void refused(int status) {
        refusals.merge(status, 1, Integer::sum);
    }

    void lost() {
        lost++;
    }

    /** When each order was first sent, by its place in the cargo; 0 where it was not acknowledged. */
    long[] times() {
        long[] times = sentAt.clone();
        for (int i = 0; i < times.length; i++) {
            times[i] = acked.get(i) ? times[i] : 0;
        }
        return times;
    }

    Map<String, Object> figures() {
        double seconds = Math.max(1, last - first) / 1e9;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("sent", sent);
        figures.put("acked", total);
        figures.put("orders", acked.cardinality());
        figures.put("refused", refusals);
        figures.put("lost", lost);
        figures.put("firstMicros", epoch + micros(first));
        figures.put("lastMicros", epoch + micros(last));
        figures.put("seconds", seconds);
        figures.put("ackedPerSecond", total / seconds);
        figures.put("ackMillis", Percentiles.millis(acks));
        figures.put("ordersBySecond", Arrays.copyOf(perSecond, 1 + (int) seconds));
        return figures;
    }
}
