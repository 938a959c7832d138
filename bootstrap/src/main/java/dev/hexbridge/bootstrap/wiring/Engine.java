package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.postgres.PostgresAdapter;
import dev.hexbridge.adapters.sandboxshopify.SandboxShopifyAdapter;
import dev.hexbridge.application.port.inbound.ReadJournal;
import dev.hexbridge.application.watch.Watch;
import dev.hexbridge.domain.message.ConnectionName;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A running engine. */
public final class Engine {

    private final Vertx vertx;
    private final Parts parts;
    private final Addresses addresses;
    private final ReadJournal history;
    private final List<String> faults;

    /**
     * What has to be closed, in the order of closing.
     *
     * @param doorways the listeners
     * @param core the engine proper
     * @param clients who speaks with targets and shops
     * @param journal the journal
     * @param below what stands below everything else
     */
    record Parts(Doorways doorways, Core core, Clients clients, PostgresAdapter journal, Below below) {}

    /**
     * Who speaks with targets and shops.
     *
     * @param targets the targets' adapters
     * @param shops the shops' clients
     */
    record Clients(Targets targets, Shops shops) {}

    /**
     * What stands below everything else.
     *
     * @param peers the emulated peers
     * @param database the database server
     * @param watching who looks on
     */
    record Below(Peers peers, Database database, Watching watching) {}

    /**
     * Who looks on.
     *
     * @param observers metrics, traces, and the ways to reach people
     * @param watch tells people what is wrong
     */
    record Watching(Observers observers, Watch watch) {}

    /**
     * Where the engine is to be found.
     *
     * @param http the webhooks' listener
     * @param admin the operations' listener
     * @param token the file of the operations' token
     * @param shopify the shop
     * @param dynamics the environment
     */
    public record Addresses(String http, String admin, Path token, String shopify, String dynamics) {

        /** The one line that tells programs that everything accepts work. */
        public String ready() {
            return "READY http=" + http + " admin=" + admin + " token=" + token + " shopify=" + shopify + " dynamics="
                    + dynamics;
        }
    }

    Engine(Vertx vertx, Parts parts, Addresses addresses, ReadJournal history, List<String> faults) {
        this.vertx = vertx;
        this.parts = parts;
        this.addresses = addresses;
        this.history = history;
        this.faults = List.copyOf(faults);
    }

    public Addresses addresses() {
        return addresses;
    }

    public ReadJournal history() {
        return history;
    }

    /** The emulated shop, where there is one. */
    public Optional<SandboxShopifyAdapter> shop() {
        return parts.below().peers().shop();
    }

    /** Where the emulated peer of a connection is to be found. */
    public Optional<String> emulated(String connection) {
        return parts.below().peers().url(new ConnectionName(connection));
    }

    /** What does not run since the start, and why. */
    public List<String> faults() {
        return faults;
    }

    /** Completes after the time has passed. */
    public Future<Void> after(Duration time) {
        return new LoopTimers(vertx).after(time);
    }

    /** Completes when another engine has taken over: this one must stop. */
    public Future<Void> deposed() {
        return parts.journal().deposed();
    }

    /** Tells people why the engine ends; waits a few seconds at most. */
    public Future<Void> lastWords(String text) {
        return parts.below().watching().observers().alarms().lastWords(text);
    }

    /**
     * Stops in order: no more requests, what is under way is finished and settled, then everything is closed. Nothing
     * that was accepted is lost; what is left waits in the journal.
     */
    public Future<Void> stop() {
        parts.below().watching().watch().stop();
        return Future.join(parts.below().peers().shops().values().stream()
                        .map(SandboxShopifyAdapter::stopShopper)
                        .toList())
                .<Void>mapEmpty()
                .otherwiseEmpty()
                .compose(quiet -> parts.doorways().close())
                .otherwiseEmpty()
                .compose(closed -> parts.core().drain())
                .otherwiseEmpty()
                .compose(drained -> Future.join(
                        parts.clients().targets().close(),
                        parts.clients().shops().close(),
                        parts.journal().close(),
                        parts.below().peers().close()))
                .otherwiseEmpty()
                .compose(closed -> parts.below().watching().observers().close())
                .compose(closed -> parts.below().database().close(vertx));
    }
}
