package dev.hexbridge.application.contract;

import dev.hexbridge.application.contract.JournalContract.Journal;
import java.time.InstantSource;
import org.junit.jupiter.api.Nested;

/** Every promise of a journal: whoever makes one names its opening once, and keeps them all. */
public abstract class WholeJournalContract {

    /** Opens an empty journal. */
    protected abstract Journal opened(InstantSource time);

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
    class AsSentDocuments extends SentDocumentsContract {
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
    class AsWaypoints extends WaypointsContract {
        @Override
        protected Journal open(InstantSource time) {
            return opened(time);
        }
    }

    @Nested
    class AsStandings extends StandingsContract {
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

    @Nested
    class AsPaymentLedgers extends PaymentLedgersContract {
        @Override
        protected Journal open(InstantSource time) {
            return opened(time);
        }
    }
}
