package dev.hexbridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.SecretStore;
import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every secret store promises. */
public abstract class SecretStoreContract {

    /** The value that {@link #known()} must resolve to. */
    protected static final String VALUE = "s3cr3t \u00e4\u00f6\u00fc +/=";

    /** The store under test. */
    protected abstract SecretStore store();

    /** A reference whose secret is {@link #VALUE}. */
    protected abstract String known();

    /** A well-formed reference that leads nowhere. */
    protected abstract String unknown();

    @Test
    void aKnownReferenceGivesItsSecret() throws Exception {
        assertEquals(VALUE, done(store().resolve(known())).result().reveal());
    }

    @Test
    void theSameReferenceGivesTheSameSecretAgain() throws Exception {
        SecretStore store = store();
        String first = done(store.resolve(known())).result().reveal();
        assertEquals(first, done(store.resolve(known())).result().reveal());
    }

    @Test
    void aSecretDoesNotPrintItself() throws Exception {
        assertFalse(done(store().resolve(known())).result().toString().contains(VALUE));
    }

    @Test
    void aReferenceThatLeadsNowhereFailsWithAMessageThatNamesIt() throws Exception {
        Future<?> failed = done(store().resolve(unknown()));
        assertTrue(failed.failed());
        assertTrue(
                String.valueOf(failed.cause().getMessage()).contains(unknown()),
                failed.cause().getMessage());
    }

    @Test
    void whatIsNoReferenceFailsTheFutureAndIsNotRepeatedForItMayBeTheSecretItself() throws Exception {
        for (String text : new String[] {"hunter2-in-plain-text", ""}) {
            Future<?> failed = done(store().resolve(text));
            assertTrue(failed.failed());
            assertFalse(
                    String.valueOf(failed.cause().getMessage()).contains("hunter2"),
                    String.valueOf(failed.cause().getMessage()));
        }
    }

    /** Waits until the future is complete, at most ten seconds. */
    protected static <T> Future<T> done(Future<T> future) throws Exception {
        future.toCompletionStage()
                .toCompletableFuture()
                .exceptionally(unused -> null)
                .get(10, TimeUnit.SECONDS);
        return future;
    }
}
