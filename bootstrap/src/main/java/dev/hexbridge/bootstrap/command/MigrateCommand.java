package dev.hexbridge.bootstrap.command;

import dev.hexbridge.bootstrap.settings.Settings;
import dev.hexbridge.bootstrap.wiring.Journal;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "Brings the tables of the settings' database to this version. The engine does so by itself too.")
final class MigrateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final ConfigOption config = new ConfigOption();

    MigrateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = Given.settings(terminal, config.file());
        if (settings.isEmpty()) {
            return Terminal.MISUSED;
        }
        Optional<String> url = settings.get().storage().databaseUrl();
        if (url.isEmpty()) {
            terminal.err()
                    .println("No database is named: set database.url or HEXBRIDGE_DATABASE_URL. The embedded"
                            + " database is brought up to date at each start.");
            terminal.err().flush();
            return Terminal.MISUSED;
        }
        Vertx vertx = Vertx.vertx();
        Journal.migrate(vertx, settings.get(), url.get(), terminal.environment())
                .onComplete(migrated -> {
                    if (migrated.succeeded()) {
                        terminal.out().println("The tables are up to date.");
                        terminal.out().flush();
                    } else {
                        terminal.err()
                                .println("The tables could not be brought up to date: "
                                        + migrated.cause().getMessage());
                        terminal.err().flush();
                    }
                    int code = migrated.succeeded() ? Terminal.DONE : Terminal.FAILED;
                    vertx.close().onComplete(closed -> terminal.exit().accept(code));
                });
        return Terminal.LATER;
    }
}
