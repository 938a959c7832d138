package dev.hexbridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.SourceSystem;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation.CustomerSnapshot;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation.Irrelevant;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation.OrderSnapshot;
import dev.hexbridge.application.port.outbound.SourceSystem.Translation.Unreadable;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.message.Origin;
import dev.hexbridge.domain.message.Payload;
import dev.hexbridge.domain.message.Receipt;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the engine relies on in every source, whatever its dialect. */
public abstract class SourceSystemContract {

    /** The source under test. */
    protected abstract SourceSystem source();

    /** A receipt with the whole snapshot of an order in this source's dialect, its root told. */
    protected abstract Receipt anOrder();

    /** The same order as a test order. */
    protected abstract Receipt aTestOrder();

    /** A receipt with the whole snapshot of a customer in this source's dialect, its root told. */
    protected abstract Receipt aCustomer();

    @Test
    void anOrderIsASnapshotOfItsRoot() {
        Receipt receipt = anOrder();

        OrderSnapshot snapshot = assertInstanceOf(OrderSnapshot.class, source().translate(receipt));

        assertEquals(receipt.root(), snapshot.entity());
        assertEquals(snapshot.entity().id(), snapshot.order().id());
        assertEquals(receipt.receivedAt(), snapshot.version().readAt());
        assertEquals(
                snapshot.order().times().updated().toInstant(),
                snapshot.version().updatedAt());
    }

    @Test
    void aCustomerIsASnapshotOfItsRoot() {
        Receipt receipt = aCustomer();

        CustomerSnapshot snapshot = assertInstanceOf(CustomerSnapshot.class, source().translate(receipt));

        assertEquals(receipt.root(), snapshot.entity());
        assertEquals(EntityKind.CUSTOMER, snapshot.entity().kind());
        assertEquals(receipt.receivedAt(), snapshot.version().readAt());
    }

    @Test
    void aTestOrderIsTranslatedAndSaysSo() {
        assertTrue(order(aTestOrder()).order().channel().test());
        assertFalse(order(anOrder()).order().channel().test());
    }

    @Test
    void theSameReceiptGivesTheSameTranslation() {
        assertEquals(source().translate(anOrder()), source().translate(anOrder()));
        assertEquals(source().translate(aCustomer()), source().translate(aCustomer()));
    }

    @Test
    void translatingDoesNotTouchTheBody() {
        Receipt receipt = anOrder();
        byte[] before = receipt.body().bytes().clone();

        source().translate(receipt);

        assertTrue(Arrays.equals(before, receipt.body().bytes()));
    }

    @Test
    void aLaterReadingOfTheSameStateIsNewer() {
        Receipt first = anOrder();
        Receipt second = new Receipt(
                first.tenant(),
                first.origin(),
                first.root(),
                first.receivedAt().plus(Duration.ofMillis(1)),
                first.body());

        assertTrue(order(second).version().isNewerThan(order(first).version()));
    }

    @Test
    void aTopicThatNobodyKnowsIsIrrelevantForAReason() {
        Irrelevant answer =
                assertInstanceOf(Irrelevant.class, source().translate(withTopic(anOrder(), "no/such-topic")));

        assertTrue(answer.reason().contains("no/such-topic"));
    }

    @Test
    void aBodyThatIsNothingIsUnreadableAndTellsWhere() {
        for (byte[] rubbish : new byte[][] {
            {}, {0}, "null".getBytes(StandardCharsets.UTF_8), {(byte) 0xFF, (byte) 0xFE, 0}, new byte[4_096]
        }) {
            Unreadable answer = assertInstanceOf(Unreadable.class, source().translate(withBody(anOrder(), rubbish)));
            assertFalse(answer.reason().isBlank());
            assertNotNull(answer.pointer());
            assertEquals(Optional.of(anOrder().root()), answer.entity());
        }
    }

    @Test
    void aBodyCutAnywhereIsUnreadable() {
        byte[] whole = anOrder().body().bytes();
        int end = new String(whole, StandardCharsets.UTF_8).stripTrailing().getBytes(StandardCharsets.UTF_8).length;
        for (int cut = 0; cut < end; cut += 1 + cut / 50) {
            Translation answer = source().translate(withBody(anOrder(), Arrays.copyOf(whole, cut)));
            assertInstanceOf(Unreadable.class, answer, "cut after " + cut + " bytes");
        }
    }

    private OrderSnapshot order(Receipt receipt) {
        return assertInstanceOf(OrderSnapshot.class, source().translate(receipt));
    }

    private static Receipt withBody(Receipt receipt, byte[] body) {
        return new Receipt(
                receipt.tenant(), receipt.origin(), receipt.root(), receipt.receivedAt(), Payload.owning(body));
    }

    private static Receipt withTopic(Receipt receipt, String topic) {
        Origin origin = receipt.origin();
        return new Receipt(
                receipt.tenant(),
                new Origin(topic, origin.deliveryId(), origin.eventId(), origin.triggeredAt(), origin.schemaVersion()),
                receipt.root(),
                receipt.receivedAt(),
                receipt.body());
    }
}
