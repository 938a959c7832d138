package dev.hexbridge.application.port.outbound;

import io.vertx.core.Future;

/**
 * Stands at the steps at which a process may be killed, so that the end of one can be tried at each of them. What runs
 * live passes them all, at no cost.
 */
public interface Checkpoints {

    /** Lets everything pass: what is wired where nobody tries anything. */
    Checkpoints OPEN = checkpoint -> Future.succeededFuture();

    /**
     * The work has come to a step. Either it passes at once, and the future is complete when it is returned; or it goes
     * no further: then the future never completes, and the process ends or stands still. To hold one work up for a
     * while and let others overtake it would be an order of events that cannot happen.
     */
    Future<Void> reached(Checkpoint checkpoint);
}
