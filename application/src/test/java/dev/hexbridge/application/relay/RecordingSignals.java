package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.Deliveries;
import dev.hexbridge.application.port.outbound.Signals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps what the operators would be told. */
public final class RecordingSignals implements Signals {

    private final List<Deliveries.Attempt> attempts = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final List<Map<String, Integer>> verdicts = new ArrayList<>();

    @Override
    public void received(String connection, String result) {}

    @Override
    public void interpreted(Map<String, Integer> counts) {
        verdicts.add(counts);
    }

    @Override
    public void attempted(Deliveries.Attempt attempt, int row) {
        attempts.add(attempt);
    }

    @Override
    public void settled(String target, Duration sinceReceived) {}

    @Override
    public void version(String connection, boolean asAsked, long daysLeft) {
        versions.add(connection + (asAsked ? " as asked, " : " otherwise, ") + daysLeft);
    }

    @Override
    public void noticed(String message, Map<String, String> facts) {
        notices.add(message);
    }

    public List<Deliveries.Attempt> attempts() {
        return List.copyOf(attempts);
    }

    public List<String> versions() {
        return versions;
    }

    public List<String> notices() {
        return List.copyOf(notices);
    }

    public List<Map<String, Integer>> verdicts() {
        return List.copyOf(verdicts);
    }
}
