package dev.hexbridge.application.relay;

import dev.hexbridge.application.interpret.Dirty;
import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.TargetSystem.Availability;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.delivery.KeyEvent;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.desire.ShopKeys;
import dev.hexbridge.domain.message.ConnectionName;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lane of one target: claims dirty keys as long as the target takes work, a few rounds at a time, and never two
 * attempts on one key. A slow or closed target holds up its own lane only. Lives on one event loop.
 */
public final class Lane {

    private final ConnectionName target;
    private final Stations stations;
    private final Table table;
    private final Clockwork clockwork;
    private final Window window;
    private final Set<Future<?>> rounds = new HashSet<>();
    private boolean stopped;
    private boolean asleep;
    private int breakdowns;
    private boolean reading;
    private Instant nextReading = Instant.EPOCH;

    /**
     * A lane that rests until it is started.
     *
     * @param target the target's connection
     * @param stations what a round passes through
     * @param table where keys are read again that memory did not hold
     * @param clockwork time, and who is told of what happens
     * @param capacity how many keys it keeps in memory
     */
    public Lane(ConnectionName target, Stations stations, Table table, Clockwork clockwork, int capacity) {
        this.target = target;
        this.stations = stations;
        this.table = table;
        this.clockwork = clockwork;
        this.window = new Window(capacity);
    }

    /** Begins with what the table holds. */
    public void start() {
        tick();
    }

    /** Takes keys that became dirty. What is to be read anew is left to the table: often it arrives by itself first. */
    public void offer(List<Dirty> dirty) {
        take(dirty.stream()
                .filter(one -> !one.key().mark().key().role().equals(ShopKeys.SNAPSHOT))
                .toList());
    }

    private void take(List<Dirty> dirty) {
        dirty.stream().filter(this::isOurs).forEach(window::offer);
        pump();
    }

    private boolean isOurs(Dirty dirty) {
        return dirty.key().mark().key().target().equals(target);
    }

    /** Claims nothing more; completes when the rounds under way are settled. What is left is durable and waits. */
    public Future<Void> stop() {
        stopped = true;
        return Future.join(List.copyOf(rounds)).otherwiseEmpty().mapEmpty();
    }

    private void pump() {
        while (!stopped && !asleep && rounds.size() < clockwork.parallel()) {
            switch (stations.target().availability()) {
                case Availability.Closed closed -> sleepUntil(closed.until());
                case Availability.Open open -> {
                    List<Claim> claims = window.claim(Math.max(1, open.operations()));
                    if (claims.isEmpty()) {
                        return;
                    }
                    begin(claims);
                }
            }
        }
    }

    private void begin(List<Claim> claims) {
        Future<Void> round = stations.loader()
                .load(claims)
                .compose(stations.round())
                .compose(endings -> stations.settler().settle(endings).map(left -> {
                    settled(endings, left);
                    return null;
                }));
        rounds.add(round);
        round.onSuccess(done -> breakdowns = 0)
                .onFailure(cause -> brokenOff(claims, cause))
                .onComplete(ended -> {
                    rounds.remove(round);
                    pump();
                });
    }

    private void settled(List<Ending> endings, Settler.Left left) {
        Set<LinkKey> stillDirty = new HashSet<>();
        for (DirtyKey key : left.stillDirty()) {
            stillDirty.add(key.mark().key());
            if (key.state() == KeyState.READY) {
                window.again(key);
            } else {
                window.forget(key);
            }
        }
        endings.stream()
                .filter(ending -> !stillDirty.contains(ending.work().key()))
                .forEach(ending -> window.forget(ending.work().claim().key()));
        List<Dirty> woken = left.woken().stream()
                .map(key -> new Dirty(key, Optional.empty()))
                .toList();
        woken.stream().filter(this::isOurs).forEach(window::offer);
        List<Dirty> others = woken.stream().filter(one -> !isOurs(one)).toList();
        if (!others.isEmpty()) {
            stations.others().accept(others);
        }
        Instant now = clockwork.clock().instant();
        for (Ending ending : endings) {
            tell(ending, now);
        }
    }

    private void tell(Ending ending, Instant now) {
        Claim claim = ending.work().claim();
        clockwork.signals().attempted(Settler.attempt(ending, now), claim.key().attempts() + 1);
        if (ending.event() == KeyEvent.SETTLED) {
            Duration since = Duration.between(claim.key().mark().version().readAt(), now);
            clockwork.signals().settled(target.value(), since);
        }
    }

    /** The journal did not answer, or something happened that nobody foresaw: the effects are unknown. */
    private void brokenOff(List<Claim> claims, Throwable cause) {
        window.brokenOff(claims);
        breakdowns++;
        clockwork
                .signals()
                .noticed(
                        "round broken off",
                        Map.of("target", target.value(), "cause", cause.toString(), "keys", "" + claims.size()));
        sleepUntil(clockwork.clock().instant().plus(clockwork.policy().pauseAfter(breakdowns, 1)));
    }

    private void sleepUntil(Instant time) {
        asleep = true;
        Duration pause = Duration.between(clockwork.clock().instant(), time);
        clockwork
                .timers()
                .after(pause.compareTo(Clockwork.SHORT) < 0 ? Clockwork.SHORT : pause)
                .onComplete(over -> {
                    asleep = false;
                    pump();
                });
    }

    private void tick() {
        if (stopped) {
            return;
        }
        refill();
        clockwork.timers().after(Clockwork.TICK).onSuccess(over -> tick());
    }

    /** Reads keys from the table whose time has come or that found no room in memory. */
    private void refill() {
        Instant now = clockwork.clock().instant();
        if (reading || !window.hasRoom() || now.isBefore(nextReading)) {
            return;
        }
        reading = true;
        boolean overflowed = window.takeOverflow();
        table.next(target, now).onComplete(answered -> reading = false).onSuccess(page -> {
            boolean more = overflowed || table.hasMore();
            nextReading = more ? now : now.plus(window.size() > 0 ? Clockwork.RARELY : Clockwork.TICK);
            take(page.stream().map(key -> new Dirty(key, Optional.empty())).toList());
        });
    }
}
