package dev.hexbridge.adapters.proving.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendLedgerTest {

    @TempDir
    Path folder;

    @Test
    void whatItSaysIsDurableIsReadBack() throws IOException, InterruptedException {
        CountDownLatch durable = new CountDownLatch(3);
        try (SendLedger ledger = SendLedger.in(folder.resolve("sends"))) {
            ledger.sending("a", "orders/create 2026-11-23T10:00:00Z 1=2", durable::countDown);
            ledger.sending("b", "orders/paid", durable::countDown);
            ledger.acked("a", durable::countDown);
            assertTrue(durable.await(10, TimeUnit.SECONDS));

            SendLedger.Book book = ledger.read();

            assertEquals(Map.of("a", "orders/create 2026-11-23T10:00:00Z 1=2", "b", "orders/paid"), book.sent());
            assertEquals(Set.of("a"), book.acked());
        }
    }
}
