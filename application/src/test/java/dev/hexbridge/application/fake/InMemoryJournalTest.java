package dev.hexbridge.application.fake;

import dev.hexbridge.application.contract.JournalContract.Journal;
import dev.hexbridge.application.contract.WholeJournalContract;
import java.time.InstantSource;

/** The journal in memory keeps the promises that its users' tests rest upon. */
class InMemoryJournalTest extends WholeJournalContract {

    @Override
    protected Journal opened(InstantSource time) {
        InMemoryJournal journal = new InMemoryJournal(time);
        return new Journal(journal.log(), journal, journal.history(), journal.standings(), () -> {});
    }
}
