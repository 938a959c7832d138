package dev.hexbridge.bootstrap.command;

import dev.hexbridge.bootstrap.logging.Logs;
import dev.hexbridge.bootstrap.settings.Settings;
import dev.hexbridge.bootstrap.wiring.Engine;
import dev.hexbridge.bootstrap.wiring.EngineStart;
import dev.hexbridge.bootstrap.wiring.Seams;
import dev.hexbridge.bootstrap.wiring.StartFailure;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Keeps an engine running until a signal comes, then drains it. */
final class Service {

    /** Who stops a service gives it half a minute; the rest is for closing the database. */
    private static final long DRAIN_SECONDS = 27;

    private final Terminal terminal;
    private final Settings settings;
    private final Seams seams;
    private volatile int drained = Terminal.DONE;

    Service(Terminal terminal, Settings settings, Seams seams) {
        this.terminal = terminal;
        this.settings = settings;
        this.seams = seams;
    }

    /**
     * Starts the engine and returns at once.
     *
     * @param started takes the engine once everything accepts work, on its event loop
     */
    int run(Consumer<Engine> started) {
        Logs.write(settings.ops().log());
        Vertx vertx = Vertx.vertx();
        vertx.deployVerticle(new Home(started)).onFailure(failed -> {
            tell(failed);
            vertx.close().onComplete(closed -> terminal.exit().accept(Terminal.FAILED));
        });
        return Terminal.LATER;
    }

    private void tell(Throwable failed) {
        if (failed instanceof StartFailure) {
            terminal.err().println(failed.getMessage());
        } else {
            terminal.err().println("Hexbridge cannot start: " + failed);
            failed.printStackTrace(terminal.err());
        }
        terminal.err().flush();
    }

    /** The event loop that the engine lives on. */
    private final class Home extends AbstractVerticle {

        private final Consumer<Engine> started;

        Home(Consumer<Engine> started) {
            this.started = started;
        }

        @Override
        public void start(Promise<Void> done) {
            Future<Engine> engine = EngineStart.start(vertx, settings, terminal.environment(), seams);
            engine.onSuccess(running -> {
                        stopAtSignal(running);
                        remember(running);
                        if (!running.faults().isEmpty()) {
                            Given.tell(terminal, "What these concern stands still; the rest runs:", running.faults());
                        }
                        terminal.out().println(running.addresses().ready());
                        terminal.out().flush();
                        running.deposed()
                                .compose(deposed -> running.lastWords("another engine has taken over"))
                                .onSuccess(told -> layDown());
                        started.accept(running);
                    })
                    .<Void>mapEmpty()
                    .onComplete(done);
        }

        private void layDown() {
            drained = Terminal.FAILED;
            terminal.err().println("Another engine has taken over; this one stops.");
            terminal.err().flush();
            // To exit is to wait for the drain, which this event loop has to do.
            new Thread(() -> terminal.exit().accept(Terminal.FAILED), "lay-down").start();
        }
    }

    /** For the command line, which asks the engine that runs. */
    private void remember(Engine engine) {
        try {
            Files.writeString(
                    OperationsUrl.file(settings.storage().dataDirectory()),
                    engine.addresses().admin() + "\n");
        } catch (IOException unwritten) {
            terminal.err().println("The address of the operations API cannot be noted: " + unwritten);
        }
    }

    /**
     * A signal drains the engine on a thread of its own. The virtual machine would end with the signal's code; a
     * drained engine ends with 0, and with 1 when another one has taken over.
     */
    private void stopAtSignal(Engine engine) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            CountDownLatch stopped = new CountDownLatch(1);
                            engine.stop().onComplete(done -> stopped.countDown());
                            boolean inTime = Waiting.upTo(stopped, DRAIN_SECONDS, TimeUnit.SECONDS);
                            Runtime.getRuntime().halt(inTime ? drained : Terminal.FAILED);
                        },
                        "drain"));
    }
}
