package dev.hexbridge.application.watch;

import dev.hexbridge.application.port.outbound.Deliveries;
import dev.hexbridge.application.port.outbound.Signals;
import dev.hexbridge.domain.alert.Silence;
import dev.hexbridge.domain.alert.Vitals;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers when each source was heard last, and passes all signals on. Only what a source delivers by itself counts:
 * what the engine fetches says nothing about whether deliveries still come. Forgets at a restart.
 */
public final class Hearing implements Signals {

    private final Signals next;
    private final InstantSource clock;
    private final Map<String, Silence> sources = new ConcurrentHashMap<>();

    /**
     * @param next who is told of the signals
     * @param sources the connections that are expected to deliver
     */
    public Hearing(Signals next, InstantSource clock, Collection<String> sources) {
        this.next = next;
        this.clock = clock;
        sources.forEach(source -> this.sources.put(source, Silence.since(clock.instant())));
    }

    List<Vitals.Source> silences() {
        Instant now = clock.instant();
        return sources.entrySet().stream()
                .map(entry -> new Vitals.Source(
                        entry.getKey(),
                        Duration.between(entry.getValue().last(), now),
                        entry.getValue().longest(now)))
                .toList();
    }

    @Override
    public void received(String connection, String result) {
        // A delivery that was refused was heard of too, but may be a stranger's.
        if (result.equals("accepted") || result.equals("duplicate")) {
            sources.computeIfPresent(connection, (name, silence) -> silence.heard(clock.instant()));
        }
        next.received(connection, result);
    }

    @Override
    public void interpreted(Map<String, Integer> verdicts) {
        next.interpreted(verdicts);
    }

    @Override
    public void attempted(Deliveries.Attempt attempt, int attempts) {
        next.attempted(attempt, attempts);
    }

    @Override
    public void settled(String target, Duration sinceReceived) {
        next.settled(target, sinceReceived);
    }

    @Override
    public void version(String connection, boolean asAsked, long daysLeft) {
        next.version(connection, asAsked, daysLeft);
    }

    @Override
    public void noticed(String message, Map<String, String> facts) {
        next.noticed(message, facts);
    }
}
