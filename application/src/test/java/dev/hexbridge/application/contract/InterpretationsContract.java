package dev.hexbridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.application.port.outbound.Interpretations.Interpretation;
import dev.hexbridge.application.port.outbound.Interpretations.Verdict;
import dev.hexbridge.domain.message.Recorded;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every table of interpretations promises. */
public abstract class InterpretationsContract extends JournalContract {

    @Test
    void theFirstInterpretationOfAReceiptStands() {
        Recorded recorded = one();

        record(Fixtures.interpretation(recorded, new Verdict.Ignored("first")));
        record(Fixtures.interpretation(recorded, new Verdict.Filtered("second")));

        assertEquals("ignored", status());
    }

    @Test
    void aQuarantinedReceiptIsReopenedOnceAndInterpretedAnew() {
        Recorded recorded = one();
        record(Fixtures.interpretation(recorded, new Verdict.Quarantined("no JSON", "/1:1")));
        assertEquals("quarantined", status());

        Optional<Recorded> reopened = commit(tables -> tables.interpretations().reopen(recorded.position()));

        assertEquals(Optional.of(recorded), reopened);
        assertEquals("received", status());
        assertEquals(Optional.empty(), commit(tables -> tables.interpretations().reopen(recorded.position())));
        record(Fixtures.interpretation(recorded, new Verdict.Ignored("test order")));
        assertEquals("ignored", status());
    }

    @Test
    void aReceiptThatIsNotQuarantinedIsNotReopened() {
        Recorded recorded = one();
        record(Fixtures.interpretation(recorded, new Verdict.Ignored("as it should be")));

        assertEquals(Optional.empty(), commit(tables -> tables.interpretations().reopen(recorded.position())));

        assertEquals("ignored", status());
    }

    private Recorded one() {
        return recorded(Fixtures.receipt("d-1", Fixtures.order("7"), NOON));
    }

    private void record(Interpretation interpretation) {
        commit(tables -> tables.interpretations().record(List.of(interpretation)));
    }

    private String status() {
        return Waiting.of(history().events(HistoryContract.ALL_EVENTS))
                .items()
                .getFirst()
                .status();
    }
}
