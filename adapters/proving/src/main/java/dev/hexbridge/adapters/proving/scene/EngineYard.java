package dev.hexbridge.adapters.proving.scene;

import dev.hexbridge.adapters.proving.wire.Wire;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts engines, each with wires of its own to the database and to D365. They are started as users' engines are, with
 * the launcher's options.
 *
 * @param vertx whose event loops the wires live on
 * @param directory where settings and logs go
 * @param server the database
 * @param emulators the peers
 * @param words what the main class is told besides settings and secret
 */
public record EngineYard(Vertx vertx, Path directory, PostgresServer server, Emulators emulators, List<String> words)
        implements Fleet.Yard {

    private static final String MAIN = "dev.hexbridge.adapters.proving.tormented.TormentedEngine";
    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xmx288m",
            "-XX:MaxDirectMemorySize=96m",
            "-XX:+UseSerialGC");

    @Override
    public Berth launch(int number, boolean relieving) throws IOException {
        Wire database = Wire.open(vertx, server.port());
        Wire erp = Wire.open(vertx, URI.create(emulators.erp().url()).getPort());
        String yaml = EngineSettings.yaml(
                emulators.shops(),
                emulators.erp(),
                server.url(database.port()),
                erp.port(),
                directory.resolve("data").toString());
        Path settings = Files.writeString(directory.resolve("engine-" + number + ".yaml"), yaml);
        List<String> command = command(settings, server.url(database.port()));
        if (relieving) {
            command.add("--take-over");
        }
        EngineUnit engine = EngineUnit.start(number, command, directory.resolve("engine-" + number + ".log"));
        return new Berth(engine, database, erp);
    }

    private List<String> command(Path settings, String database) {
        String java = ProcessHandle.current().info().command().orElse("java");
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(OPTIONS);
        if (Runtime.version().feature() >= 23) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("-cp", ManagementFactory.getRuntimeMXBean().getClassPath(), MAIN, settings.toString()));
        command.addAll(List.of(database, Emulators.SECRET));
        command.addAll(words);
        return command;
    }
}
