package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.application.port.outbound.Deliveries;
import dev.hexbridge.application.port.outbound.Signals;
import java.time.Duration;
import java.util.Map;

/** Two who are told the same. */
record BothSignals(Signals one, Signals other) implements Signals {

    @Override
    public void received(String connection, String result) {
        one.received(connection, result);
        other.received(connection, result);
    }

    @Override
    public void interpreted(Map<String, Integer> verdicts) {
        one.interpreted(verdicts);
        other.interpreted(verdicts);
    }

    @Override
    public void attempted(Deliveries.Attempt attempt, int attempts) {
        one.attempted(attempt, attempts);
        other.attempted(attempt, attempts);
    }

    @Override
    public void settled(String target, Duration sinceReceived) {
        one.settled(target, sinceReceived);
        other.settled(target, sinceReceived);
    }

    @Override
    public void version(String connection, boolean asAsked, long daysLeft) {
        one.version(connection, asAsked, daysLeft);
        other.version(connection, asAsked, daysLeft);
    }

    @Override
    public void noticed(String message, Map<String, String> facts) {
        one.noticed(message, facts);
        other.noticed(message, facts);
    }
}
