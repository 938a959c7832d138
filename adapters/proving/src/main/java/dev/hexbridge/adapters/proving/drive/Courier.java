package dev.hexbridge.adapters.proving.drive;

import dev.hexbridge.adapters.proving.ledger.SendLedger;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Takes the shops' webhooks and brings each to the engine in service, again and again until it is answered with 2xx, as
 * Shopify does within hours. Every send and every answer goes through the driver's ledger. Lives on one event loop; its
 * public methods may be called from anywhere.
 */
public final class Courier {

    private static final int AT_ONCE = 64;
    private static final int MOST_TRIES = 2_000;
    private static final int REMEMBERED = 500;
    private static final long PAUSE_MS = 100;

    private final Vertx vertx;
    private final Context home;
    private final HttpClient client;
    private final SendLedger ledger;
    private final SplittableRandom dice;
    private final Mischief mischief = new Mischief();
    private final Deque<Trip> waiting = new ArrayDeque<>();
    private final List<Parcel> remembered = new ArrayList<>();
    private final Account account = new Account();
    private Optional<String> address = Optional.empty();
    private boolean resting;
    private int underWay;

    private record Trip(Parcel parcel, int tries, Promise<Integer> end) {}

    /** A courier who knows no engine yet. */
    public Courier(Vertx vertx, SendLedger ledger, long seed) {
        this.vertx = vertx;
        this.home = vertx.getOrCreateContext();
        this.ledger = ledger;
        this.dice = new SplittableRandom(seed);
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(1_000).setIdleTimeout(30),
                new PoolOptions().setHttp1MaxSize(AT_ONCE));
    }

    /** Opens the door for the shops; its address. */
    public Future<String> open() {
        return vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1"))
                .requestHandler(this::taken)
                .listen(0)
                .map(HttpServer::actualPort)
                .map(port -> "http://127.0.0.1:" + port);
    }

    private void taken(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            MultiMap headers = MultiMap.caseInsensitiveMultiMap();
            request.headers().forEach((name, value) -> {
                if (name.toLowerCase(java.util.Locale.ROOT).startsWith("x-shopify-")) {
                    headers.add(name, value);
                }
            });
            Parcel parcel = new Parcel(String.valueOf(request.path()), headers, body);
            home.runOnContext(unused -> take(parcel));
            request.response().end();
        });
    }

    private void take(Parcel parcel) {
        remember(parcel);
        mischief.of(parcel, dice, this::post, this::later);
    }

    private void remember(Parcel parcel) {
        if (parcel.topic().startsWith("orders/")) {
            if (remembered.size() < REMEMBERED) {
                remembered.add(parcel);
            } else {
                remembered.set(dice.nextInt(REMEMBERED), parcel);
            }
        }
    }

    private void later(Parcel parcel, long millis) {
        vertx.setTimer(millis, due -> home.runOnContext(unused -> post(parcel)));
    }

    private void post(Parcel parcel) {
        account.taken();
        waiting.add(new Trip(parcel, 0, Promise.promise()));
        go();
    }

    private void go() {
        while (!resting && underWay < AT_ONCE && address.isPresent() && !waiting.isEmpty()) {
            underWay++;
            send(waiting.removeFirst(), address.get());
        }
    }

    private void send(Trip trip, String engine) {
        Parcel parcel = trip.parcel();
        ledger.sending(
                parcel.id(),
                parcel.about(),
                () -> home.runOnContext(
                        durable -> request(parcel, engine).otherwise(0).onSuccess(status -> arrived(trip, status))));
    }

    private Future<Integer> request(Parcel parcel, String engine) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(engine + parcel.path())
                .setTimeout(5_000);
        return client.request(options).compose(request -> {
            request.headers().addAll(parcel.headers()).set("Content-Type", "application/json");
            return request.send(parcel.body()).compose(answer -> answer.body().map(answer.statusCode()));
        });
    }

    private void arrived(Trip trip, int status) {
        account.answered(status);
        if (status >= 200 && status < 300) {
            ledger.acked(trip.parcel().id(), () -> home.runOnContext(durable -> over(trip, status)));
        } else if ((status >= 400 && status < 500) || trip.tries() >= MOST_TRIES) {
            over(trip, status);
        } else {
            long pause = PAUSE_MS + dice.nextLong(PAUSE_MS << Math.min(trip.tries(), 4));
            vertx.setTimer(
                    pause,
                    due -> home.runOnContext(unused -> {
                        waiting.addLast(new Trip(trip.parcel(), trip.tries() + 1, trip.end()));
                        go();
                    }));
            underWay--;
            go();
        }
    }

    private void over(Trip trip, int status) {
        account.ended(status < 300);
        trip.end().complete(status);
        underWay--;
        go();
    }

    /** Tells where the engine in service is. */
    public void serve(String engine) {
        home.runOnContext(unused -> {
            address = Optional.of(engine);
            go();
        });
    }

    /** Holds everything back, or brings it all at once. */
    public void rest(boolean rest) {
        home.runOnContext(unused -> {
            resting = rest;
            go();
        });
    }

    /** Brings something that no shop sent; how it was answered in the end. */
    public Future<Integer> bring(String path, MultiMap headers, Buffer body) {
        Promise<Integer> end = Promise.promise();
        home.runOnContext(unused -> {
            account.taken();
            waiting.add(new Trip(new Parcel(path, headers, body), 0, end));
            go();
        });
        return end.future();
    }

    /** Plays no more tricks. */
    public void behave() {
        home.runOnContext(unused -> mischief.end(this::post));
    }

    /** Brings some old parcels once more, under new ids if asked; how many. */
    public int replay(int count, boolean renamed) {
        home.runOnContext(unused -> {
            for (int i = 0; i < count && !remembered.isEmpty(); i++) {
                Parcel old = remembered.get(dice.nextInt(remembered.size()));
                post(renamed ? old.renamed(new java.util.UUID(dice.nextLong(), dice.nextLong()).toString()) : old);
            }
        });
        return count;
    }

    /** What the courier does to parcels on purpose. */
    public Mischief mischief() {
        return mischief;
    }

    /** What has become of the parcels. */
    public Account account() {
        return account;
    }

    /** Waits until nothing is on its way. */
    public boolean awaitEmpty(long patienceMillis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        while (account.open() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return account.open() == 0;
    }
}
