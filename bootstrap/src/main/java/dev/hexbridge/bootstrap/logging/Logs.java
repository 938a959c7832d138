package dev.hexbridge.bootstrap.logging;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import dev.hexbridge.bootstrap.settings.Ops.LogForm;
import java.util.Iterator;
import org.slf4j.LoggerFactory;

/** Chooses the form of the log once the settings are known. */
public final class Logs {

    private Logs() {}

    /** From now on the log is written in this form. */
    public static void write(LogForm form) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            Iterator<Appender<ILoggingEvent>> appenders = root.iteratorForAppenders();
            while (appenders.hasNext()) {
                if (appenders.next() instanceof OutputStreamAppender<ILoggingEvent> stream
                        && stream.getEncoder() instanceof LineEncoder encoder) {
                    encoder.setForm(form);
                }
            }
        }
    }
}
