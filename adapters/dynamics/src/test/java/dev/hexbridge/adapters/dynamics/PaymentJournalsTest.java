package dev.hexbridge.adapters.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.application.port.outbound.TargetSystem.Lookup;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.application.port.outbound.TargetSystem.ReadRequest;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.convergence.Desired.Match;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.convergence.Observed;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.StateDoc;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.payment.BatchName;
import dev.hexbridge.domain.payment.JournalEntry;
import dev.hexbridge.domain.payment.JournalSheet;
import dev.hexbridge.domain.payment.Movement;
import dev.hexbridge.domain.payment.PaymentJournal;
import dev.hexbridge.domain.payment.PaymentJournal.Phase;
import dev.hexbridge.domain.payment.PaymentRules.Offset;
import dev.hexbridge.domain.payment.PaymentRules.Service;
import dev.hexbridge.domain.payment.PaymentRules.Success;
import dev.hexbridge.domain.payment.PaymentRules.Tender;
import dev.hexbridge.domain.payment.Sight;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Payment journals over real HTTP: made, found again, filled, posted, locked. */
class PaymentJournalsTest {

    private static final EmulatedErp ERP = new EmulatedErp();
    private static final Service SERVICE = new Service(
            "HexbridgeServices",
            "PaymentJournals",
            "post",
            "journal",
            "company",
            Optional.of(new Success("status", "1")));
    private static final PaymentJournal FIRST = new PaymentJournal(1, "", Phase.OPENING, 0, Optional.empty());

    @AfterAll
    static void close() {
        ERP.close();
    }

    @Test
    void aJournalIsNumberedByTheErpAndFoundAgainByItsDescription() {
        LinkKey batch = batch("card");
        String number = open(batch);

        Match match = new Match(
                JournalSheet.DESCRIPTION, JournalSheet.description(batch, FIRST).display());
        StateDoc wanted = new StateDoc(JournalSheet.header(batch, FIRST), List.of());
        Observed.Seen seen = seen(new ReadRequest(batch, new Lookup.ByMatch(List.of(match)), wanted));

        assertEquals(number, seen.ref().id());
    }

    @Test
    void linesAreSeenWithTheirNumbersAndPaymentsAndASecondOneOfANumberIsRefused() {
        LinkKey batch = batch("paypal");
        String number = open(batch);

        assertInstanceOf(DeliveryOutcome.Delivered.class, add(batch, number, 1, 2));
        assertEquals(new Sight.Shown(false, Map.of(1, "t1", 2, "t2")), look(batch, number));
        DeliveryOutcome.Rejected again = assertInstanceOf(DeliveryOutcome.Rejected.class, add(batch, number, 2, 3));
        assertEquals(FailureKind.ALREADY_EXISTS, again.failure().kind());
        assertEquals(2, look(batch, number).lines().size(), "all or none");
    }

    @Test
    void theServicePostsAJournalThatThenTakesNoMoreLines() {
        LinkKey batch = batch("till");
        String number = open(batch);
        DeliveryOutcome.Rejected empty =
                assertInstanceOf(DeliveryOutcome.Rejected.class, post(batch, number), "a 200 with a failing body");
        assertTrue(
                empty.failure().text().contains("has no lines"), empty.failure().text());
        add(batch, number, 1);

        assertInstanceOf(DeliveryOutcome.Delivered.class, post(batch, number));
        assertTrue(look(batch, number).posted());
        assertInstanceOf(DeliveryOutcome.Rejected.class, add(batch, number, 2));
    }

    @Test
    void aPageInPlaceOfAServicesAnswerTellsNothing() {
        Service missing = new Service("No", "Such", "thing", "journal", "company", Optional.empty());

        assertInstanceOf(
                DeliveryOutcome.Unknown.class, EmulatedErp.await(ERP.adapter().post(batch("card"), missing, "1")));
    }

    private static String open(LinkKey batch) {
        Operation create =
                new Operation.CreateRoot(TargetRef.unnumbered(JournalSheet.KIND), JournalSheet.header(batch, FIRST));
        return assertInstanceOf(DeliveryOutcome.Delivered.class, deliver(batch, create))
                .ref()
                .id();
    }

    private static DeliveryOutcome add(LinkKey batch, String number, int... lines) {
        TargetRef ref = new TargetRef(JournalSheet.KIND, number);
        return deliver(
                batch,
                new Operation.AddChildren(
                        ref,
                        Arrays.stream(lines)
                                .mapToObj(line -> entry(line).line(line))
                                .toList()));
    }

    private static DeliveryOutcome deliver(LinkKey batch, Operation operation) {
        return EmulatedErp.await(ERP.adapter().deliver(List.of(new Delivery(batch, "test", operation))))
                .getFirst();
    }

    private static DeliveryOutcome post(LinkKey batch, String number) {
        return EmulatedErp.await(ERP.adapter().post(batch, SERVICE, number));
    }

    private static Sight.Shown look(LinkKey batch, String number) {
        TargetRef ref = new TargetRef(JournalSheet.KIND, number);
        return JournalSheet.sight(seen(new ReadRequest(batch, new Lookup.ByRef(ref), JournalSheet.WANTED))
                .document());
    }

    private static Observed.Seen seen(ReadRequest request) {
        ReadOutcome outcome =
                EmulatedErp.await(ERP.adapter().read(List.of(request))).getFirst();
        return assertInstanceOf(
                Observed.Seen.class,
                assertInstanceOf(ReadOutcome.Answer.class, outcome, outcome::toString)
                        .observed());
    }

    private static LinkKey batch(String gateway) {
        EntityKey entity =
                new EntityKey(new ConnectionName("shop"), EntityKind.JOURNAL, "CustPay|2026-03-10|" + gateway);
        return new LinkKey(entity, BatchName.ROLE, new ConnectionName("erp"), "usmf");
    }

    private static JournalEntry entry(int line) {
        Movement movement = new Movement(
                "7",
                "t" + line,
                Movement.Direction.GIVEN_BACK,
                Money.of("12.50", "USD"),
                "card",
                LocalDate.parse("2026-03-10"),
                Optional.empty());
        return new JournalEntry(
                movement,
                "C-1",
                "SO-7",
                new Tender("CustPay", Optional.of("Card"), new Offset("Bank", Optional.of("USMF OPER"))));
    }
}
