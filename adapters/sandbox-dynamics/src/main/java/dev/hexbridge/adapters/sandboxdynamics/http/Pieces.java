package dev.hexbridge.adapters.sandboxdynamics.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Writes an answer piece by piece, each after the one before. One promise stands for all: a future for each piece, waiting
 * for the next one's, would overflow the stack at the end of a long answer.
 */
final class Pieces {

    private final Function<Buffer, Future<Void>> write;
    private final Supplier<Optional<Buffer>> source;
    private final Promise<Void> done = Promise.promise();

    private Pieces(Function<Buffer, Future<Void>> write, Supplier<Optional<Buffer>> source) {
        this.write = write;
        this.source = source;
    }

    /** Completes when the source has no more pieces and the last one is written. */
    static Future<Void> write(Function<Buffer, Future<Void>> write, Supplier<Optional<Buffer>> source) {
        Pieces pieces = new Pieces(write, source);
        pieces.next();
        return pieces.done.future();
    }

    /** As long as the peer keeps up no turn of the event loop is needed, and no frame of the stack. */
    private void next() {
        Optional<Buffer> piece = source.get();
        while (piece.isPresent()) {
            Future<Void> written = write.apply(piece.get());
            if (!written.succeeded()) {
                written.onSuccess(over -> next()).onFailure(done::tryFail);
                return;
            }
            piece = source.get();
        }
        done.complete();
    }
}
