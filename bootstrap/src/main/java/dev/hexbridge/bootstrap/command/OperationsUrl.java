package dev.hexbridge.bootstrap.command;

import java.nio.file.Path;

/** Where a running engine notes the address of its operations API. */
final class OperationsUrl {

    private OperationsUrl() {}

    static Path file(Path dataDirectory) {
        return dataDirectory.resolve("operations.url");
    }
}
