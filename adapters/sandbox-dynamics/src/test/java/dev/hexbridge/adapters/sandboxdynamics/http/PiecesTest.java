package dev.hexbridge.adapters.sandboxdynamics.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private static final int MANY = 100_000;

    @Test
    void aLongAnswerEndsWhenThePeerIsSlow() {
        Queue<Promise<Void>> under = new ArrayDeque<>();
        Future<Void> written = Pieces.write(
                piece -> {
                    Promise<Void> one = Promise.promise();
                    under.add(one);
                    return one.future();
                },
                pieces());
        int count = 0;
        while (!under.isEmpty()) {
            under.remove().complete();
            count++;
        }

        assertEquals(MANY, count);
        assertTrue(written.succeeded());
    }

    @Test
    void aLongAnswerEndsWhenThePeerIsFast() {
        assertTrue(Pieces.write(piece -> Future.succeededFuture(), pieces()).succeeded());
    }

    @Test
    void aPeerThatHasGoneEndsIt() {
        Future<Void> written = Pieces.write(piece -> Future.failedFuture("gone"), pieces());

        assertTrue(written.failed());
    }

    private static Supplier<Optional<Buffer>> pieces() {
        AtomicInteger left = new AtomicInteger(MANY);
        return () -> left.getAndDecrement() > 0 ? Optional.of(Buffer.buffer("x")) : Optional.empty();
    }
}
