package dev.hexbridge.bootstrap.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hexbridge.bootstrap.settings.Ops.LogForm;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class LineEncoderTest {

    private final LineEncoder encoder = new LineEncoder();

    @Test
    void aFactThatIsNotOnTheListIsLeftOut() throws Exception {
        LoggingEvent event = event("dev.hexbridge.x", "delivery.attempted", new Object[0]);
        event.addKeyValuePair(new KeyValuePair("key", "shop/order/1"));
        event.addKeyValuePair(new KeyValuePair("tookMillis", 41L));
        event.addKeyValuePair(new KeyValuePair("email", "ann@example.com"));

        JsonNode line = json(event);

        assertEquals(
                "{\"key\":\"shop/order/1\",\"tookMillis\":41}",
                line.path("facts").toString());
    }

    @Test
    void ofALibraryOnlyThePatternIsWrittenAndOfAnExceptionNoMessage() {
        LoggingEvent event = event("io.vertx.core", "failed for {}", new Object[] {"ann@example.com"});
        event.setThrowableProxy(new ch.qos.logback.classic.spi.ThrowableProxy(new IllegalStateException(
                "no such buyer: Ann", new RuntimeException("Key (email)=(ann@example.com)"))));

        for (LogForm form : LogForm.values()) {
            encoder.setForm(form);
            String line = new String(encoder.encode(event), StandardCharsets.UTF_8);
            assertFalse(line.toLowerCase(java.util.Locale.ROOT).contains("ann"), line);
            assertTrue(line.contains("failed for {}") && line.contains("caused by java.lang.RuntimeException"), line);
        }
    }

    @Test
    void aLineOfTextTellsWhenHowGraveFromWhereAndWhat() {
        LoggingEvent event = event("dev.hexbridge.x.Watch", "noticed", new Object[0]);
        event.addKeyValuePair(new KeyValuePair("key", "shop/order/1"));
        event.addKeyValuePair(new KeyValuePair("tookMillis", 41L));
        encoder.setForm(LogForm.TEXT);

        assertEquals(
                "1970-01-01T00:00:00Z WARN  Watch noticed key=\"shop/order/1\" tookMillis=\"41\"\n",
                new String(encoder.encode(event), StandardCharsets.UTF_8));
    }

    @Test
    void aLineEndInAFactForgesNoSecondLine() {
        LoggingEvent event = event("dev.hexbridge.x", "noticed", new Object[0]);
        event.addKeyValuePair(new KeyValuePair("key", "a\n2026 INFO forged"));
        assertEquals(
                1,
                new String(encoder.encode(event), StandardCharsets.UTF_8)
                        .lines()
                        .count());
    }

    private JsonNode json(LoggingEvent event) throws Exception {
        encoder.setForm(LogForm.JSON);
        return new JsonMapper().readTree(encoder.encode(event));
    }

    private static LoggingEvent event(String logger, String message, Object[] arguments) {
        LoggingEvent event = new LoggingEvent();
        event.setLoggerContext(new LoggerContext());
        event.setLoggerName(logger);
        event.setLevel(Level.WARN);
        event.setThreadName("loop");
        event.setTimeStamp(0);
        event.setMessage(message);
        event.setArgumentArray(arguments);
        return event;
    }
}
