package dev.hexbridge.application.fake;

import dev.hexbridge.application.contract.CheckpointsContract;
import dev.hexbridge.application.contract.DeliveriesContract;
import dev.hexbridge.application.contract.DirtyKeysContract;
import dev.hexbridge.application.contract.DoubtContract;
import dev.hexbridge.application.contract.EventLogContract;
import dev.hexbridge.application.contract.FailuresContract;
import dev.hexbridge.application.contract.HistoryContract;
import dev.hexbridge.application.contract.InterpretationsContract;
import dev.hexbridge.application.contract.JournalContract.Journal;
import dev.hexbridge.application.contract.LinksContract;
import dev.hexbridge.application.contract.PeopleContract;
import dev.hexbridge.application.contract.ReservationsContract;
import dev.hexbridge.application.contract.SnapshotsContract;
import dev.hexbridge.application.contract.StoryContract;
import dev.hexbridge.application.contract.UnitOfWorkContract;
import dev.hexbridge.application.contract.VitalsContract;
import dev.hexbridge.application.contract.WakingContract;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;

/** The journal in memory keeps the promises that its users' tests rest upon. */
class InMemoryJournalTest {

    private static Journal opened(InstantSource time) {
        InMemoryJournal journal = new InMemoryJournal(time);
        return new Journal(journal.log(), journal, journal.history(), () -> {});
    }

    @Nested
    class AsEventLog extends EventLogContract {
        @Override
        protected Journal open(InstantSource time) {
            return opened(time);
        }
    }

    @Nested
    class AsUnitOfWork extends UnitOfWorkContract {
        @Override
        protected Journal open(InstantSource time) {
            return opened(time);
        }
    }

    @Nested
    class AsDirtyKeys extends DirtyKeysContract {
        @Override
        protected Journal open(InstantSource time) {
            return opened(time);
        }
    }

    @Nested
    class AsReservations extends ReservationsContract {
        @Override
        protected Journal open(InstantSource time) {
            return opened(time);
        }
    }

    @Nested
    class AsLinks extends LinksContract {
        @Override
        protected Journal open(InstantSource time) {
            return opened(time);
        }
    }

    @Nested
    class AsInterpretations extends InterpretationsContract {
        @Override
        protected Journal open(InstantSource time) {
            return opened(time);
        }
    }

    @Nested
    class AsDeliveries extends DeliveriesContract {
        @Override
        protected Journal open(InstantSource time) {
            return opened(time);
        }
    }

    @Nested
    class AsSnapshots extends SnapshotsContract {
        @Override
        protected Journal open(InstantSource time) {
            return opened(time);
        }
    }

    @Nested
    class AsCheckpoints extends CheckpointsContract {
        @Override
        protected Journal open(InstantSource time) {
            return opened(time);
        }
    }

    @Nested
    class AsHistory extends HistoryContract {
        @Override
        protected Journal open(InstantSource time) {
            return opened(time);
        }
    }

    @Nested
    class AsPeoplesHistory extends PeopleContract {
        @Override
        protected Journal open(InstantSource time) {
            return opened(time);
        }
    }

    @Nested
    class AsDirtyKeysForPeople extends WakingContract {
        @Override
        protected Journal open(InstantSource time) {
            return opened(time);
        }
    }

    @Nested
    class AsHistoryOfFailures extends FailuresContract {
        @Override
        protected Journal open(InstantSource time) {
            return opened(time);
        }
    }

    @Nested
    class AsHistoryOfOneOrder extends StoryContract {
        @Override
        protected Journal open(InstantSource time) {
            return opened(time);
        }
    }

    @Nested
    class AsMemoryOfDoubt extends DoubtContract {
        @Override
        protected Journal open(InstantSource time) {
            return opened(time);
        }
    }

    @Nested
    class AsVitals extends VitalsContract {
        @Override
        protected Journal open(InstantSource time) {
            return opened(time);
        }
    }
}
