package dev.hexbridge.adapters.proving.scene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Keeps one engine running, as a service manager would: who ends by itself is started again. Remembers every engine that
 * was, and how long each took to accept work.
 */
public final class Fleet implements AutoCloseable {

    /** Longer than any engine waits for another to let go. */
    private static final Duration START = Duration.ofSeconds(60);

    private final Yard yard;
    private final Consumer<EngineUnit.Ready> serving;
    private final List<Berth> berths = new CopyOnWriteArrayList<>();
    private final List<Recovery> recoveries = new CopyOnWriteArrayList<>();
    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private final AtomicReference<Optional<String>> whispered = new AtomicReference<>(Optional.empty());
    private volatile Optional<Berth> current = Optional.empty();

    /**
     * How an engine came to accept work.
     *
     * @param engine which
     * @param took how long after its process was started
     * @param foreign how much of the machine others used meanwhile, as a share
     */
    public record Recovery(int engine, Duration took, double foreign) {

        private static final double MOST_FOREIGN = 0.2;

        /** On a machine that others use too a time says nothing about the engine. */
        public boolean isJudged() {
            return foreign <= MOST_FOREIGN;
        }
    }

    /** Makes berths. */
    public interface Yard {

        /**
         * Starts an engine in a berth of its own; returns before it is ready.
         *
         * @param relieving whether it relieves an engine that runs on the same database
         */
        Berth launch(int number, boolean relieving) throws IOException;
    }

    /**
     * A fleet without engines.
     *
     * @param serving takes the addresses of each engine that comes to accept work
     */
    public Fleet(Yard yard, Consumer<EngineUnit.Ready> serving) {
        this.yard = yard;
        this.serving = serving;
    }

    /** Starts the first engine and waits for it. */
    public void open() throws IOException {
        Berth first = launch();
        if (first.engine().awaitReady(START).isEmpty()) {
            throw new IOException("the first engine did not start; see its log");
        }
        settle(first);
        recoveries.clear();
    }

    private Berth launch() throws IOException {
        return launch(false);
    }

    private synchronized Berth launch(boolean relieving) throws IOException {
        Berth berth = yard.launch(berths.size() + 1, relieving);
        berths.add(berth);
        whispered.getAndSet(Optional.empty()).ifPresent(berth.engine()::say);
        return berth;
    }

    /** Tells the next engine that is started something before it has begun. */
    public void whisper(String words) {
        whispered.set(Optional.of(words));
    }

    private void settle(Berth berth) {
        berth.engine().ready().ifPresent(ready -> {
            recoveries.add(new Recovery(
                    berth.engine().number(), ready.after(), berth.engine().foreign()));
            serving.accept(ready);
        });
        current = Optional.of(berth);
        berth.engine().whenEnded(() -> Thread.ofVirtual().start(() -> replace(berth)));
    }

    private void replace(Berth gone) {
        while (wanted.get() && isCurrent(gone)) {
            try {
                Berth next = launch();
                if (next.engine().awaitReady(START).isPresent() && next.engine().isAlive()) {
                    if (isCurrent(gone) && wanted.get()) {
                        settle(next);
                        return;
                    }
                    next.engine().kill();
                    return;
                }
                next.engine().kill();
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (IOException noProcess) {
                return;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isCurrent(Berth berth) {
        return current.filter(berth::equals).isPresent();
    }

    /** The engine in service; waits for one where the last has just ended. */
    public Berth serving() throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end) {
            Optional<Berth> now = current.filter(berth -> berth.engine().isAlive());
            if (now.isPresent()) {
                return now.get();
            }
            pause();
        }
        throw new IOException("no engine is running");
    }

    /** Waits until another engine than this serves; how long that took. */
    public Optional<Duration> awaitSuccessor(Berth former, Duration patience) throws IOException {
        long began = System.nanoTime();
        while (System.nanoTime() - began < patience.toNanos()) {
            if (current.filter(now -> !now.equals(former) && now.engine().isAlive())
                    .isPresent()) {
                return Optional.of(Duration.ofNanos(System.nanoTime() - began));
            }
            pause();
        }
        return Optional.empty();
    }

    /** Starts another engine beside the one in service, which is frozen or cut off; serves once it is ready. */
    public Optional<Berth> relieve(Duration patience) throws IOException {
        wanted.set(false);
        Berth next = launch(true);
        if (next.engine().awaitReady(patience).isEmpty()) {
            next.engine().kill();
            if (!serving().engine().isAlive()) {
                raise();
            }
            wanted.set(true);
            return Optional.empty();
        }
        settle(next);
        wanted.set(true);
        return Optional.of(next);
    }

    /** Lets the engine be dead for a while. */
    public Berth sink() throws IOException {
        Berth now = serving();
        wanted.set(false);
        now.engine().kill();
        now.engine().awaitEnd(Duration.ofSeconds(10));
        return now;
    }

    /** Starts one again after {@link #sink}. */
    public void raise() throws IOException {
        wanted.set(true);
        Berth next = launch();
        if (next.engine().awaitReady(START).isEmpty()) {
            throw new IOException("no engine came up again");
        }
        settle(next);
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    /** Every engine that was. */
    public List<Berth> all() {
        return List.copyOf(berths);
    }

    /** How long each engine but the first took from the start of its process to accepting work. */
    public List<Recovery> recoveries() {
        return List.copyOf(recoveries);
    }

    @Override
    public void close() {
        wanted.set(false);
        current = Optional.empty();
        for (Berth berth : new ArrayList<>(berths)) {
            berth.engine().kill();
            berth.engine().awaitEnd(Duration.ofSeconds(10));
            berth.database().close();
            berth.erp().close();
        }
    }
}
