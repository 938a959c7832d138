package dev.hexbridge.adapters.shopify.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.hexbridge.application.port.outbound.TargetSystem.Availability;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Gives calls their turn: so many at once, by their precedence, and none that the bucket does not hold. Whoever
 * cannot be paid for in time is sent away at once, with the time to come back.
 */
final class Turns {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration SHORTLY = Duration.ofMillis(50);
    private static final int MOST_WAITING = 1_000;
    private static final int JITTER_MILLIS = 50;

    private final Vertx vertx;
    private final CostBucket bucket;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<Precedence, Deque<Waiting>> queues = new EnumMap<>(Precedence.class);
    private int free;
    private int waiting;
    private boolean timed;

    /** A call that waits for its turn. */
    private record Waiting(Precedence precedence, int cost, Instant since, Promise<Optional<Duration>> turn) {}

    Turns(Vertx vertx, int atOnce, InstantSource clock, RandomGenerator random) {
        this.vertx = vertx;
        this.bucket = new CostBucket(clock);
        this.clock = clock;
        this.random = random;
        this.free = atOnce;
        for (Precedence precedence : Precedence.values()) {
            queues.put(precedence, new ArrayDeque<>());
        }
    }

    /**
     * Waits for a turn, which has to be ended.
     *
     * @return empty with the turn, or how long to stay away where there is none
     */
    Future<Optional<Duration>> take(Precedence precedence, int cost) {
        Promise<Optional<Duration>> turn = Promise.promise();
        if (!enter(new Waiting(precedence, cost, clock.instant(), turn))) {
            return Future.succeededFuture(Optional.of(LONGEST_WAIT));
        }
        next();
        return turn.future();
    }

    /** Ends a turn. */
    void end(int cost, JsonNode throttleStatus) {
        synchronized (this) {
            free++;
            bucket.ended(cost, throttleStatus);
        }
        next();
    }

    void end(int cost) {
        end(cost, MissingNode.getInstance());
    }

    /** Whether calls of this cost would have their turn now, and how many. */
    synchronized Availability availability(int cost) {
        Duration wait = bucket.until(cost, Precedence.WRITE_BACK.reserve());
        if (!wait.isZero()) {
            return new Availability.Closed(
                    "The points of the shop's budget are used up.",
                    clock.instant().plus(wait));
        }
        return free == 0
                ? new Availability.Closed(
                        "As many requests as it bears are under way.",
                        clock.instant().plus(SHORTLY))
                : new Availability.Open(Math.min(free, bucket.room(cost)));
    }

    /** When a request of this cost may be tried again, by where the bucket stands. */
    synchronized Instant retryAt(int cost) {
        return clock.instant().plus(bucket.until(cost, 0)).plusMillis(random.nextInt(1, JITTER_MILLIS));
    }

    private synchronized boolean enter(Waiting call) {
        if (waiting >= MOST_WAITING) {
            return false;
        }
        waiting++;
        queue(call.precedence()).add(call);
        return true;
    }

    private void next() {
        List<Runnable> starts = new ArrayList<>();
        synchronized (this) {
            Optional<Runnable> start = step();
            while (start.isPresent()) {
                starts.add(start.get());
                start = step();
            }
        }
        starts.forEach(Runnable::run);
    }

    /** Decides on the first of those who wait; empty where nothing can be decided before something happens. */
    private Optional<Runnable> step() {
        Optional<Waiting> first = first();
        if (free == 0 || first.isEmpty()) {
            return Optional.empty();
        }
        Waiting call = first.get();
        Duration wait = bucket.until(call.cost(), call.precedence().reserve());
        if (wait.isZero()) {
            remove(call);
            free--;
            bucket.started(call.cost());
            return Optional.of(() -> call.turn().complete(Optional.empty()));
        }
        Duration waited = Duration.between(call.since(), clock.instant());
        if (waited.plus(wait).compareTo(LONGEST_WAIT) >= 0) {
            remove(call);
            return Optional.of(() -> call.turn().complete(Optional.of(wait)));
        }
        wake(wait);
        return Optional.empty();
    }

    private void wake(Duration wait) {
        if (!timed) {
            timed = true;
            vertx.timer(wait.toMillis() + random.nextInt(1, JITTER_MILLIS)).onComplete(unused -> {
                synchronized (this) {
                    timed = false;
                }
                next();
            });
        }
    }

    private Optional<Waiting> first() {
        return queues.values().stream()
                .flatMap(queue -> Optional.ofNullable(queue.peek()).stream())
                .findFirst();
    }

    private void remove(Waiting call) {
        waiting--;
        queue(call.precedence()).remove();
    }

    private Deque<Waiting> queue(Precedence precedence) {
        return queues.computeIfAbsent(precedence, unused -> new ArrayDeque<>());
    }
}
