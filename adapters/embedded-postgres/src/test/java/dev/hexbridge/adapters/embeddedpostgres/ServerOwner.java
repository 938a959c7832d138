package dev.hexbridge.adapters.embeddedpostgres;

import java.io.IOException;
import java.nio.file.Path;

/** A process that starts a server, tells its address, and waits to be killed. */
final class ServerOwner {

    private ServerOwner() {}

    static Process inAnotherJvm(Path dataDirectory) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerOwner.class.getName(),
                        dataDirectory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) throws IOException {
        var server = EmbeddedPostgresAdapter.start(EmbeddedPostgresSettings.in(Path.of(arguments[0])));
        System.out.println(server.url());
        System.in.read();
    }
}
