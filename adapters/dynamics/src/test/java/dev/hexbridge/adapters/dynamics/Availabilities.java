package dev.hexbridge.adapters.dynamics;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.TargetSystem.Availability;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/** Questions about a target's availability. */
final class Availabilities {

    private Availabilities() {}

    static boolean isClosed(TargetSystem target) {
        return target.availability() instanceof Availability.Closed;
    }

    static Availability.Closed closed(TargetSystem target) {
        return assertInstanceOf(Availability.Closed.class, target.availability());
    }

    static int operations(TargetSystem target) {
        return assertInstanceOf(Availability.Open.class, target.availability()).operations();
    }

    /** Asks until it is open, for as long as a test may take. */
    static void untilOpen(TargetSystem target) {
        Vertx vertx = Vertx.vertx();
        Promise<Void> open = Promise.promise();
        vertx.setPeriodic(10, unused -> {
            if (!isClosed(target)) {
                open.tryComplete();
            }
        });
        EmulatedErp.await(open.future().eventually(vertx::close).recover(Future::failedFuture));
    }
}
