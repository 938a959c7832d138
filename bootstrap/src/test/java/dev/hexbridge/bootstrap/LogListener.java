package dev.hexbridge.bootstrap;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import dev.hexbridge.bootstrap.logging.LineEncoder;
import dev.hexbridge.bootstrap.settings.Ops.LogForm;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/** Keeps what is written to the log from now on, of every logger from INFO upwards, as the program writes it. */
final class LogListener {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    LogListener() {
        LineEncoder encoder = new LineEncoder();
        encoder.setForm(LogForm.JSON);
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(written);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender);
        root.setLevel(Level.INFO);
    }

    String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
