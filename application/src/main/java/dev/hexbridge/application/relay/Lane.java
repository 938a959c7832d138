package dev.hexbridge.application.relay;

import dev.hexbridge.application.interpret.Dirty;
import dev.hexbridge.application.port.outbound.Checkpoint;
import dev.hexbridge.application.port.outbound.DirtyKeys.DirtyKey;
import dev.hexbridge.application.port.outbound.TargetSystem.Availability;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.PairKey;
import dev.hexbridge.domain.delivery.KeyEvent;
import dev.hexbridge.domain.delivery.KeyState;
import dev.hexbridge.domain.desire.ShopKeys;
import dev.hexbridge.domain.message.ConnectionName;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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

    /** After the journal has come back nobody waits long for the lanes to notice. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(2);

    /** A lane that has not settled anything for so long is held up: nobody waits for it. */
    private static final Duration GETTING_ON = Duration.ofSeconds(1);

    private final ConnectionName target;
    private final Stations stations;
    private final Table table;
    private final Clockwork clockwork;
    private final Shares shares;
    private final Window window;
    private final Set<Future<?>> rounds = new HashSet<>();
    private final Map<PairKey, Integer> underWay = new HashMap<>();
    private boolean stopped;
    private Optional<Instant> asleepUntil = Optional.empty();
    private int breakdowns;
    private boolean reading;
    private Instant nextReading = Instant.EPOCH;
    private Instant lastSettled = Instant.EPOCH;

    /**
     * A lane that rests until it is started.
     *
     * @param target the target's connection
     * @param stations what a round passes through
     * @param table where keys are read again that memory did not hold
     * @param clockwork time, and who is told of what happens
     * @param shares how its pairs share it
     */
    public Lane(ConnectionName target, Stations stations, Table table, Clockwork clockwork, Shares shares) {
        this.target = target;
        this.stations = stations;
        this.table = table;
        this.clockwork = clockwork;
        this.shares = shares;
        this.window = new Window(shares);
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

    /** Whether it has keys enough in memory for the next while and gets on with them: more of them would not fit soon. */
    public boolean isSated() {
        return window.size() > shares.capacity() / 2
                && clockwork.clock().instant().isBefore(lastSettled.plus(GETTING_ON));
    }

    private void take(List<Dirty> dirty) {
        dirty.stream()
                .filter(this::isOurs)
                .filter(one -> !shares.idle().contains(one.key().mark().key().pair()))
                .forEach(window::offer);
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
        while (!stopped && asleepUntil.isEmpty() && rounds.size() < clockwork.parallel()) {
            switch (stations.target().availability()) {
                case Availability.Closed closed -> sleepUntil(closed.until());
                case Availability.Open open -> {
                    List<Claim> claims = window.claim(Math.max(1, open.operations()), this::mayHaveARound);
                    if (claims.isEmpty()) {
                        return;
                    }
                    begin(claims);
                }
            }
        }
    }

    /** A pair that answers slowly leaves a round to the others. */
    private boolean mayHaveARound(PairKey pair) {
        return underWay.getOrDefault(pair, 0) < shares.rounds(clockwork.parallel());
    }

    private void begin(List<Claim> claims) {
        PairKey pair = claims.getFirst().key().mark().key().pair();
        underWay.merge(pair, 1, Integer::sum);
        Future<List<Work>> loaded = clockwork
                .reached(Checkpoint.AFTER_CLAIM)
                .compose(passed -> clockwork.pace().turn())
                .compose(turn -> stations.loader().load(claims))
                .onSuccess(works -> works.forEach(window::share));
        Future<Void> round = loaded.compose(stations.round())
                .compose(endings -> stations.settler().settle(endings).map(left -> {
                    settled(endings, left);
                    return null;
                }));
        rounds.add(round);
        round.onSuccess(done -> breakdowns = 0)
                .onFailure(cause -> brokenOff(claims, cause, loaded.succeeded()))
                .onComplete(ended -> {
                    rounds.remove(round);
                    underWay.computeIfPresent(pair, (key, count) -> count > 1 ? count - 1 : null);
                    pump();
                    refill();
                });
    }

    private void settled(List<Ending> endings, Settler.Left left) {
        table.settled(endings);
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
        lastSettled = now;
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

    /** The journal did not answer, or something nobody foresaw: what was loaded may have been sent. */
    private void brokenOff(List<Claim> claims, Throwable cause, boolean loaded) {
        window.brokenOff(claims, loaded);
        breakdowns++;
        clockwork.brokenOff(target, cause, claims.size());
        Duration rest = clockwork.policy().pauseAfter(breakdowns, 1);
        sleepUntil(clockwork.clock().instant().plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST));
    }

    /** Of several rests the longest counts: an earlier end of another wakes nobody. */
    private void sleepUntil(Instant time) {
        if (asleepUntil.filter(end -> !end.isBefore(time)).isPresent()) {
            return;
        }
        asleepUntil = Optional.of(time);
        Duration pause = Duration.between(clockwork.clock().instant(), time);
        clockwork
                .timers()
                .after(pause.compareTo(Clockwork.SHORT) < 0 ? Clockwork.SHORT : pause)
                .onComplete(over -> {
                    if (asleepUntil.equals(Optional.of(time))) {
                        asleepUntil = Optional.empty();
                        pump();
                    }
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
        if (stopped || reading || now.isBefore(nextReading)) {
            return;
        }
        reading = true;
        boolean overflowed = window.takeOverflow();
        table.next(target, now, this::isWanted)
                .onComplete(answered -> reading = false)
                .onSuccess(page -> {
                    boolean more = overflowed || table.hasMore();
                    nextReading = more ? now : now.plus(window.size() > 0 ? Clockwork.RARELY : Clockwork.TICK);
                    take(page.stream()
                            .map(key -> new Dirty(key, Optional.empty()))
                            .toList());
                });
    }

    private boolean isWanted(PairKey pair) {
        return !shares.idle().contains(pair) && window.hasRoom(pair);
    }
}
