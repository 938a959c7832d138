package dev.hexbridge.bootstrap.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.bootstrap.settings.Ops.LogForm;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.slf4j.event.KeyValuePair;

/** Writes what {@link Discretion} lets pass of an event, as a line of text or of JSON. */
public final class LineEncoder extends EncoderBase<ILoggingEvent> {

    private static final byte[] NOTHING = {};
    private static final int USUAL = 300;

    /** Levels have four letters or five. */
    private static final int WIDEST = 5;

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
        StringBuilder line = new StringBuilder(USUAL)
                .append(Instant.ofEpochMilli(event.getTimeStamp()))
                .append(' ')
                .append(event.getLevel())
                .append(event.getLevel().levelStr.length() < WIDEST ? "  " : " ")
                .append(logger, logger.lastIndexOf('.') + 1, logger.length())
                .append(' ')
                .append(Discretion.message(event));
        for (KeyValuePair fact : Discretion.facts(event)) {
            line.append(' ').append(fact.key).append("=\"").append(fact.value).append('"');
        }
        Discretion.trace(event).forEach(frame -> line.append("\n    ").append(frame));
        return line.toString();
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
