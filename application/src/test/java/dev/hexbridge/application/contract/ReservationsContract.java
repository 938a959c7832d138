package dev.hexbridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.Reservations.Request;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every table of reservations promises. */
public abstract class ReservationsContract extends JournalContract {

    private static final LinkKey GUEST = customer("E1", "usmf");
    private static final LinkKey CUSTOMER = customer("7", "usmf");
    private static final String MAIL = "PrimaryContactEmail:ann@example.com";
    private static final String PHONE = "PrimaryContactPhone:+4930123456";

    @Test
    void whatIsFreeIsGivenAndWhatAnotherHoldsIsNot() {
        assertEquals(Set.of(GUEST), reserve(new Request(GUEST, Set.of(MAIL))));
        assertEquals(Set.of(), reserve(new Request(CUSTOMER, Set.of(MAIL))));
        assertEquals(Set.of(CUSTOMER), reserve(new Request(CUSTOMER, Set.of(PHONE))));
    }

    @Test
    void ofTwoThatAskTogetherOneGetsIt() {
        Set<LinkKey> granted = reserve(new Request(GUEST, Set.of(MAIL)), new Request(CUSTOMER, Set.of(MAIL, PHONE)));
        assertEquals(1, granted.size());
    }

    @Test
    void whoDoesNotGetAllHoldsNothing() {
        reserve(new Request(GUEST, Set.of(MAIL)));
        reserve(new Request(CUSTOMER, Set.of(MAIL, PHONE)));

        assertEquals(Set.of(customer("8", "usmf")), reserve(new Request(customer("8", "usmf"), Set.of(PHONE))));
    }

    @Test
    void whatIsHeldIsHeldAgainAndWhoHoldsSomethingFromBeforeGoesOn() {
        reserve(new Request(GUEST, Set.of(MAIL)));
        assertEquals(Set.of(GUEST), reserve(new Request(GUEST, Set.of(MAIL))));

        reserve(new Request(CUSTOMER, Set.of(PHONE)));
        assertEquals(Set.of(GUEST), reserve(new Request(GUEST, Set.of(MAIL, PHONE))));
    }

    @Test
    void whatIsLetGoIsFree() {
        reserve(new Request(GUEST, Set.of(MAIL)));
        commit(tables -> tables.reservations().release(List.of(GUEST)));

        assertEquals(Set.of(CUSTOMER), reserve(new Request(CUSTOMER, Set.of(MAIL))));
    }

    @Test
    void companiesDoNotKnowOfEachOther() {
        reserve(new Request(GUEST, Set.of(MAIL)));
        LinkKey elsewhere = customer("7", "demf");

        assertEquals(Set.of(elsewhere), reserve(new Request(elsewhere, Set.of(MAIL))));
    }

    @Test
    void aTransactionThatFailsReservesNothing() {
        Waiting.failureOf(unitOfWork()
                .inTransaction(tables -> tables.reservations()
                        .reserve(List.of(new Request(GUEST, Set.of(MAIL))))
                        .compose(granted -> Future.failedFuture(new IllegalStateException("changed its mind")))));

        assertEquals(Set.of(CUSTOMER), reserve(new Request(CUSTOMER, Set.of(MAIL))));
    }

    @Test
    void ofManyAtTheSameTimeOneGetsIt() {
        List<Future<Set<LinkKey>>> asked = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Request request = new Request(customer("c" + i, "usmf"), Set.of(MAIL, PHONE));
            asked.add(unitOfWork().inTransaction(tables -> tables.reservations().reserve(List.of(request))));
        }
        Waiting.of(Future.join(asked));

        long granted = asked.stream().filter(one -> !one.result().isEmpty()).count();
        assertTrue(granted <= 1, granted + " hold the same");
        assertEquals(1, granted);
    }

    private Set<LinkKey> reserve(Request... requests) {
        return commit(tables -> tables.reservations().reserve(List.of(requests)));
    }

    private static LinkKey customer(String id, String company) {
        return new LinkKey(new EntityKey(Fixtures.SHOP, EntityKind.CUSTOMER, id), "customer", Fixtures.ERP, company);
    }
}
