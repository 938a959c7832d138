package dev.hexbridge.adapters.sandboxshopify.writes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.adapters.sandboxshopify.query.Call;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Every write that the Admin API applied, in order: what tests compare with what an engine claims to have done. */
public final class WriteLedger {

    private final InstantSource clock;
    private final List<Entry> entries = new ArrayList<>();
    private long sequence;

    private record Entry(long sequence, Instant at, ObjectNode json) {}

    public WriteLedger(InstantSource clock) {
        this.clock = clock;
    }

    void applied(String mutation, String operation, String key, JsonNode body, Call.Caller caller) {
        Instant at = clock.instant();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("seq", ++sequence);
        json.put("entitySet", mutation).put("operation", operation).put("key", key);
        json.set("body", body);
        json.put("at", at.toString()).put("principal", caller.principal()).put("requestId", caller.requestId());
        entries.add(new Entry(sequence, at, json));
    }

    /** The writes after a sequence number. */
    public ArrayNode after(long since) {
        return json(entries.stream().filter(entry -> entry.sequence() > since).toList());
    }

    /** The writes after a moment. */
    public ArrayNode after(Instant since) {
        return json(entries.stream().filter(entry -> entry.at().isAfter(since)).toList());
    }

    public void clear() {
        entries.clear();
    }

    private static ArrayNode json(List<Entry> some) {
        ArrayNode writes = JsonNodeFactory.instance.arrayNode();
        some.forEach(entry -> writes.add(entry.json()));
        return writes;
    }
}
