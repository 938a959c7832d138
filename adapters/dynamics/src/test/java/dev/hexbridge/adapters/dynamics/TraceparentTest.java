package dev.hexbridge.adapters.dynamics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Fixtures;
import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Trace;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TraceparentTest {

    private static final Trace TRACE = Trace.of(Position.parse("2026-11-23.4.17"));

    private final ScriptedPeer peer = new ScriptedPeer();

    @AfterEach
    void stop() {
        peer.close();
    }

    @Test
    void eachChangeSetBearsItsOwnTraceIfSomebodyRecordsIt() {
        Trace recorded = TRACE.sampledAt(1);
        assertTrue(sent(recorded).contains("traceparent: " + recorded.header()), "no traceparent");
    }

    @Test
    void whatNobodyRecordsIsNotTraced() {
        assertFalse(sent(TRACE).toLowerCase(java.util.Locale.ROOT).contains("traceparent"));
    }

    private String sent(Trace trace) {
        peer.answer(Answers.cut());
        Delivery delivery = new Delivery(Fixtures.salesOrder("1"), "r-1", Work.create("S1"), trace);
        EmulatedErp.await(peer.adapter().deliver(List.of(delivery)));
        return peer.requests().getFirst().body();
    }
}
