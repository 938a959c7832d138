package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.application.port.outbound.Checkpoint;
import dev.hexbridge.application.port.outbound.Checkpoints;
import io.vertx.ext.web.Router;

/** Stands behind the webhooks' door: a sender has been told that its delivery is durable. */
final class AfterAck {

    private static final int OK = 200;

    private AfterAck() {}

    /** What runs live has nobody standing there, and pays nothing for it. */
    static void mount(Router router, Checkpoints checkpoints) {
        if (checkpoints.equals(Checkpoints.OPEN)) {
            return;
        }
        router.post().handler(route -> {
            route.addEndHandler(sent -> {
                if (sent.succeeded() && route.response().getStatusCode() == OK) {
                    checkpoints.reached(Checkpoint.AFTER_ACK);
                }
            });
            route.next();
        });
    }
}
