package dev.hexbridge.bootstrap.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version, as the build wrote it into the program. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream stream = Objects.requireNonNull(Version.class.getResourceAsStream("/version.properties"))) {
            properties.load(stream);
        }
        return new String[] {"hexbridge " + properties.getProperty("version")};
    }
}
