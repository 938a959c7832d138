package dev.hexbridge.adapters.postgres;

import dev.hexbridge.application.contract.JournalContract.Journal;
import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.contract.WholeJournalContract;
import java.time.InstantSource;

/** The journal in PostgreSQL keeps every promise of the ports. */
class PostgresJournalTest extends WholeJournalContract {

    @Override
    protected Journal opened(InstantSource time) {
        PostgresAdapter adapter = TestDatabase.create().open(time);
        return new Journal(
                adapter.ingest(),
                adapter.unitOfWork(),
                adapter.history(),
                adapter.standings(),
                () -> Waiting.of(adapter.close()));
    }
}
