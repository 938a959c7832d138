package dev.hexbridge.adapters.dynamics.connection;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;

/** Lets so many requests be under way at once; the others wait their turn. */
final class Slots {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int free;

    Slots(int count) {
        this.free = count;
    }

    /** Runs it as soon as there is room. It must give a future and not throw. */
    <T> Future<T> run(Supplier<Future<T>> work) {
        Promise<T> promise = Promise.promise();
        Runnable start = () -> work.get().onComplete(result -> {
            release();
            promise.handle(result);
        });
        if (occupy(start)) {
            start.run();
        }
        return promise.future();
    }

    synchronized int free() {
        return free;
    }

    private synchronized boolean occupy(Runnable start) {
        if (free == 0) {
            waiting.add(start);
            return false;
        }
        free--;
        return true;
    }

    private void release() {
        next().ifPresent(Runnable::run);
    }

    private synchronized Optional<Runnable> next() {
        Optional<Runnable> next = Optional.ofNullable(waiting.poll());
        if (next.isEmpty()) {
            free++;
        }
        return next;
    }
}
