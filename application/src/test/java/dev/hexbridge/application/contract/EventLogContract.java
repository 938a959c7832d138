package dev.hexbridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.EventLog.Appended;
import dev.hexbridge.application.port.outbound.EventLog.Cursor;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.message.Origin;
import dev.hexbridge.domain.message.Payload;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Recorded;
import dev.hexbridge.domain.message.TenantId;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every inbox promises. */
public abstract class EventLogContract extends JournalContract {

    @Test
    void aReceiptComesBackByteForByteWithAllThatItsSenderSaid() {
        byte[] body = {0, 1, (byte) 0xFF, '{', 0, (byte) 0x80};
        Origin origin = new Origin(
                "orders/edited", "d-1", Optional.of("e-1"), Optional.of(NOON.minusSeconds(9)), Optional.of("2026-01"));
        Receipt receipt = new Receipt(
                TenantId.DEFAULT,
                origin,
                new EntityKey(Fixtures.SHOP, EntityKind.ORDER, "a/b%c \u00e6\uD83D\uDE00"),
                NOON.plusNanos(123_456_000),
                Payload.owning(body));

        Position position = stored(receipt);

        assertEquals(List.of(new Recorded(position, receipt)), Waiting.of(log().read(Cursor.START, 10)));
        assertEquals(List.of(new Recorded(position, receipt)), Waiting.of(log().fetch(List.of(position))));
        assertEquals(NOON.atOffset(ZoneOffset.UTC).toLocalDate(), position.day());
    }

    @Test
    void anEmptyBodyIsABody() {
        Receipt receipt = new Receipt(
                TenantId.DEFAULT,
                new Origin("shop/update", "d-1", Optional.empty(), Optional.empty(), Optional.empty()),
                new EntityKey(Fixtures.SHOP, EntityKind.SHOP, "1"),
                NOON,
                Payload.owning(new byte[0]));

        Position position = stored(receipt);

        assertEquals(List.of(new Recorded(position, receipt)), Waiting.of(log().read(Cursor.START, 10)));
    }

    @Test
    void aDeliveryThatComesTwiceIsKeptOnce() {
        assertInstanceOf(Appended.Stored.class, append(order("d-1", "7")));
        assertInstanceOf(Appended.Duplicate.class, append(order("d-1", "7")));

        assertEquals(1, Waiting.of(log().read(Cursor.START, 10)).size());
    }

    @Test
    void aDeliveryThatComesTwiceAtTheSameMomentIsKeptOnce() {
        List<Future<Appended>> futures = IntStream.range(0, 20)
                .mapToObj(i -> log().append(order("d-same", "7")))
                .toList();

        List<Appended> results = Waiting.of(Future.all(futures).map(all -> all.<Appended>list()));

        assertEquals(
                1, results.stream().filter(Appended.Stored.class::isInstance).count());
        assertEquals(
                19,
                results.stream().filter(Appended.Duplicate.class::isInstance).count());
        assertEquals(1, Waiting.of(log().read(Cursor.START, 10)).size());
    }

    @Test
    void theSameDeliveryIdOfAnotherConnectionIsAnotherDelivery() {
        Receipt here = order("d-1", "7");
        EntityKey elsewhere = new EntityKey(Fixtures.ERP, EntityKind.ORDER, "7");

        stored(here);
        stored(Fixtures.receipt("d-1", elsewhere, NOON));

        assertEquals(2, Waiting.of(log().read(Cursor.START, 10)).size());
    }

    @Test
    void everyPositionIsReadOnceByAReaderWhoFollowsEachWriter() {
        Set<Position> written = new HashSet<>();
        List<Position> read = new ArrayList<>();
        Map<Integer, Long> cursor = new HashMap<>();
        for (int round = 0; round < 5; round++) {
            List<Future<Position>> futures = IntStream.range(0, 50)
                    .mapToObj(i -> order("d-" + written.size() + "-" + i, "" + i))
                    .map(receipt -> log().append(receipt).map(done -> ((Appended.Stored) done).position()))
                    .toList();
            written.addAll(Waiting.of(Future.all(futures).map(all -> all.<Position>list())));
            readOn(cursor, read);
        }
        assertEquals(written.size(), read.size());
        assertEquals(written, new HashSet<>(read));
        assertEquals(250, read.size());
    }

    /** Reads to the end in small pages; positions of one writer have to rise. */
    private void readOn(Map<Integer, Long> cursor, List<Position> read) {
        List<Recorded> page;
        do {
            page = Waiting.of(log().read(new Cursor(cursor), 7));
            for (Recorded recorded : page) {
                Position position = recorded.position();
                assertTrue(cursor.getOrDefault(position.writer(), -1L) < position.sequence(), "order of " + position);
                cursor.put(position.writer(), position.sequence());
                read.add(position);
            }
        } while (page.size() == 7);
    }

    @Test
    void nothingIsReadBeyondTheEnd() {
        Position position = stored(order("d-1", "7"));

        Cursor end = new Cursor(Map.of(position.writer(), position.sequence()));

        assertEquals(List.of(), Waiting.of(log().read(end, 10)));
    }

    @Test
    void receiptsOfSeveralDaysAreFetchedTogetherAndUnknownPositionsLeftOut() {
        Position today = stored(order("d-1", "7"));
        Position yesterday = stored(Fixtures.receipt("d-2", Fixtures.order("8"), NOON.minus(Duration.ofDays(40))));
        Position unknown = new Position(today.day(), 9999, 1);

        List<Recorded> found = Waiting.of(log().fetch(List.of(yesterday, unknown, today)));

        assertEquals(
                Set.of(today, yesterday),
                new HashSet<>(found.stream().map(Recorded::position).toList()));
        assertEquals(List.of(), Waiting.of(log().fetch(List.of())));
    }

    private static Receipt order(String deliveryId, String id) {
        return Fixtures.receipt(deliveryId, Fixtures.order(id), NOON);
    }
}
