package dev.hexbridge.adapters.shopify;

import dev.hexbridge.application.port.outbound.Deliveries;
import dev.hexbridge.application.port.outbound.Signals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Keeps what was noticed. */
final class NoticedSignals implements Signals {

    final List<Map<String, String>> noticed = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void received(String connection, String result) {}

    @Override
    public void interpreted(Map<String, Integer> verdicts) {}

    @Override
    public void attempted(Deliveries.Attempt attempt, int attempts) {}

    @Override
    public void settled(String target, Duration sinceReceived) {}

    @Override
    public void version(String connection, boolean asAsked, long daysLeft) {}

    @Override
    public void noticed(String message, Map<String, String> facts) {
        noticed.add(facts);
    }
}
