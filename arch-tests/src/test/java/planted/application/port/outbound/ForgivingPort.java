package planted.application.port.outbound;

import io.vertx.core.Future;

/** Is content with an adapter that does nothing. */
interface ForgivingPort {

    default Future<Void> markFailed() {
        return Future.succeededFuture();
    }
}
