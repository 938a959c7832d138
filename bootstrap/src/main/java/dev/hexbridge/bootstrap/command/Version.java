package dev.hexbridge.bootstrap.command;

import dev.hexbridge.bootstrap.wiring.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** The version, as the build wrote it into the program. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"hexbridge " + ProgramVersion.text()};
    }
}
