package dev.hexbridge.bootstrap.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.bootstrap.settings.Ops.LogForm;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import org.slf4j.event.KeyValuePair;

/** Writes what {@link Discretion} lets pass of an event, as a line of text or of JSON. */
public final class LineEncoder extends EncoderBase<ILoggingEvent> {

    private static final byte[] NOTHING = {};

    private LogForm form = LogForm.TEXT;

    /** The form: {@code TEXT} or {@code JSON}. For logback, which sets it by this name. */
    public void setForm(LogForm form) {
        this.form = form;
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = form == LogForm.JSON ? json(event).toString() : text(event);
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    private static String text(ILoggingEvent event) {
        String logger = event.getLoggerName();
        String facts = Discretion.facts(event).stream()
                .map(fact -> " " + fact.key + "=\"" + fact.value + "\"")
                .collect(Collectors.joining());
        String trace =
                Discretion.trace(event).stream().map(line -> "\n    " + line).collect(Collectors.joining());
        return String.format(
                "%s %-5s %s %s%s%s",
                Instant.ofEpochMilli(event.getTimeStamp()),
                event.getLevel(),
                logger.substring(logger.lastIndexOf('.') + 1),
                Discretion.message(event),
                facts,
                trace);
    }

    private static ObjectNode json(ILoggingEvent event) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("at", Instant.ofEpochMilli(event.getTimeStamp()).toString())
                .put("level", event.getLevel().toString())
                .put("logger", event.getLoggerName())
                .put("thread", event.getThreadName())
                .put("message", Discretion.message(event));
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        Discretion.facts(event).forEach(fact -> put(facts, fact));
        if (!facts.isEmpty()) {
            node.set("facts", facts);
        }
        if (event.getThrowableProxy() != null) {
            ArrayNode trace = node.putArray("trace");
            Discretion.trace(event).forEach(trace::add);
        }
        return node;
    }

    private static void put(ObjectNode node, KeyValuePair fact) {
        switch (fact.value) {
            case Integer whole -> node.put(fact.key, whole);
            case Long whole -> node.put(fact.key, whole);
            default -> node.put(fact.key, String.valueOf(fact.value));
        }
    }
}
