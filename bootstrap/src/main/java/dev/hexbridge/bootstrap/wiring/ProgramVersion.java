package dev.hexbridge.bootstrap.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version, as the build wrote it into the program. */
public final class ProgramVersion {

    private ProgramVersion() {}

    public static String text() {
        Properties properties = new Properties();
        try (InputStream stream =
                Objects.requireNonNull(ProgramVersion.class.getResourceAsStream("/version.properties"))) {
            properties.load(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return String.valueOf(properties.getProperty("version"));
    }
}
