package dev.hexbridge.adapters.proving.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.adapters.proving.ledger.JournalBook;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each invariant is seen to fail by what breaks it, and by nothing else. */
class InvariantsTest {

    private final SoundWorld world = new SoundWorld();

    @Test
    void aRunInWhichAllWentWellBreaksNothing() {
        assertEquals(List.of(), Invariants.broken(world.evidence()));
    }

    @Test
    void anAcknowledgedDeliveryThatIsNotInTheInboxBreaksI1() {
        world.sent.put("d3", "orders/paid 2026-11-23T10:00:09Z");
        world.acked.add("d3");

        assertBroken("I1");
    }

    @Test
    void aReceiptThatNobodySentBreaksI2() {
        world.acked.remove("d2");
        world.sent.remove("d2");

        assertBroken("I2");
    }

    @Test
    void whatTheEngineReadFromTheShopIsNotInvented() {
        world.receipts.add(new JournalBook.Receipt(
                "graphql/order/7/x", "graphql/order", "alpha/order/7", 1, "ignored", "alpha/order/7"));

        assertBroken();
    }

    @Test
    void aDocumentOfAnOrderThatNoShopHasBreaksI2() {
        world.writes.add(SoundWorld.write(
                "SalesOrderHeadersV3",
                "create",
                "{\"SalesOrderNumber\":\"A8\"}",
                "{\"CustomersOrderReference\":\"alpha-8\"}"));

        assertBroken("I2");
    }

    @Test
    void aReceiptThatCameToNothingBreaksI3() {
        world.receipts.set(1, new JournalBook.Receipt("d2", "orders/updated", "alpha/order/7", 0, "", ""));

        assertBroken("I3");
    }

    @Test
    void anOrderThatIsNeitherSettledNorWaitingBreaksI3() {
        world.links.clear();

        assertBroken("I3");
    }

    @Test
    void anOrderThatIsHeldIsAccountedFor() {
        world.links.clear();
        world.keys.add(new JournalBook.Key("alpha/order/7>sales-order@erp/usmf", "held", "totals-differ"));

        assertBroken();
    }

    @Test
    void twoDocumentsWithOneReferenceBreakI4() {
        world.headers.add(world.headers.getFirst());

        assertBroken("I4");
    }

    @Test
    void aQuantityThatWentBackToAnOlderVersionBreaksI5() {
        world.writes.add(SoundWorld.write(
                "SalesOrderLines", "update", "{\"InventoryLotId\":\"1\"}", "{\"OrderedSalesQuantity\":1}"));

        assertBroken("I5");
    }

    @Test
    void versionsOfOneSecondHaveNoOrder() {
        world.sent.put("d2", "orders/updated 2026-11-23T10:00:00Z 71=2");
        world.writes.add(SoundWorld.write(
                "SalesOrderLines", "update", "{\"InventoryLotId\":\"1\"}", "{\"OrderedSalesQuantity\":1}"));

        assertBroken();
    }

    @Test
    void aSalesOrderOtherThanTheOracleSaysBreaksI5() {
        world.lines.set(0, SoundWorld.json("""
                {"dataAreaId":"usmf","SalesOrderNumber":"A7","ExternalItemNumber":"71","ItemNumber":"HB-1",
                 "OrderedSalesQuantity":1,"SalesPrice":5.00,"LineDiscountAmount":0}"""));

        assertBroken("I5");
    }

    @Test
    void aCancelledOrderWithASalesOrderBreaksI5() {
        world.order = SoundWorld.json("{\"id\":7,\"cancelled_at\":\"2026-11-23T10:01:00Z\"}");

        assertBroken("I5");
    }

    @Test
    void aRowOfADeposedEngineBreaksI6() {
        world.seen.add(SoundWorld.seen(1001, "delivery", 0));

        assertBroken("I6");
    }

    @Test
    void anEpochThatGoesBackBreaksI6() {
        world.seen.add(SoundWorld.seen(1002, "slot", 1));

        assertBroken("I6");
    }

    @Test
    void moreRequestsThanTheBudgetBreakI7() {
        world.requests.clear();
        for (long i = 0; i < 101; i++) {
            world.requests.add(i);
        }

        assertBroken("I7");
    }

    @Test
    void moreRequestsAtOnceThanAllowedBreakI7() {
        world.mostAtOnce = 5;

        assertBroken("I7");
    }

    @Test
    void anUpdateThatChangesNothingBreaksI8() {
        world.writes.add(world.writes.getLast());

        assertBroken("I8");
    }

    @Test
    void aNumberWrittenBackAgainAndAgainBreaksI8() {
        world.shopWrites.add(world.shopWrites.getFirst());
        world.shopWrites.add(world.shopWrites.getFirst());

        assertBroken("I8");
    }

    @Test
    void aKeyThatIsLeftBreaksI9() {
        world.keys.add(new JournalBook.Key("alpha/order/7>order-number@alpha/usmf", "waiting", "no-answer"));

        assertBroken("I9");
    }

    @Test
    void aKeyThatDiedOfNothingButTheEngineBreaksI9() {
        world.keys.add(new JournalBook.Key("alpha/order/7>order-number@alpha/usmf", "dead", "rejected"));

        assertBroken("I9");
    }

    @Test
    void aReplayThatIsNotOnRecordBreaksI10() {
        world.audited.clear();

        assertBroken("I10");
    }

    private void assertBroken(String... invariants) {
        List<Breach> breaches = Invariants.broken(world.evidence());

        assertEquals(
                new TreeSet<>(List.of(invariants)),
                new TreeSet<>(breaches.stream().map(Breach::invariant).toList()),
                breaches::toString);
    }
}
