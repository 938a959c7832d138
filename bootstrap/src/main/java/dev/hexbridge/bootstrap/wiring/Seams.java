package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.application.port.inbound.ReceiveChange;
import dev.hexbridge.application.port.outbound.Checkpoints;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.application.port.outbound.SourceSystem;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where somebody may stand between the engine and its ports: for programs that try the engine in a process of its own,
 * with faults in the ports or with an end at a named step. What runs live has {@link #none}; no setting, variable or
 * option leads to anything else.
 *
 * @param checkpoints stand at the named steps
 * @param clock the engine's time
 * @param settleWindow takes the place of every target's settle window
 * @param journal stands before the journal
 * @param peers stands before targets and sources
 */
public record Seams(
        Checkpoints checkpoints,
        InstantSource clock,
        Optional<Duration> settleWindow,
        BeforeJournal journal,
        BeforePeers peers) {

    /**
     * What stands before the journal.
     *
     * @param intake before the use case that takes deliveries in
     * @param ingest before the inbox that is appended to
     * @param log before the inbox that is read
     * @param work before the transactions
     */
    public record BeforeJournal(
            UnaryOperator<ReceiveChange> intake,
            UnaryOperator<EventLog> ingest,
            UnaryOperator<EventLog> log,
            UnaryOperator<UnitOfWork> work) {

        public static final BeforeJournal NOTHING = new BeforeJournal(
                UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity());

        public BeforeJournal withIntake(UnaryOperator<ReceiveChange> other) {
            return new BeforeJournal(other, ingest, log, work);
        }

        public BeforeJournal withIngest(UnaryOperator<EventLog> other) {
            return new BeforeJournal(intake, other, log, work);
        }

        public BeforeJournal withLog(UnaryOperator<EventLog> other) {
            return new BeforeJournal(intake, ingest, other, work);
        }

        public BeforeJournal withWork(UnaryOperator<UnitOfWork> other) {
            return new BeforeJournal(intake, ingest, log, other);
        }
    }

    /**
     * What stands before targets and sources.
     *
     * @param target before each target, the shops that are written to among them
     * @param source before each source's translator
     */
    public record BeforePeers(UnaryOperator<TargetSystem> target, UnaryOperator<SourceSystem> source) {

        public static final BeforePeers NOTHING = new BeforePeers(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** Nobody stands anywhere, and time is the machine's. */
    public static Seams none() {
        return new Seams(
                Checkpoints.OPEN, InstantSource.system(), Optional.empty(), BeforeJournal.NOTHING, BeforePeers.NOTHING);
    }

    public Seams with(Checkpoints other) {
        return new Seams(other, clock, settleWindow, journal, peers);
    }

    public Seams with(InstantSource other) {
        return new Seams(checkpoints, other, settleWindow, journal, peers);
    }

    public Seams within(Duration other) {
        return new Seams(checkpoints, clock, Optional.of(other), journal, peers);
    }

    public Seams with(BeforeJournal other) {
        return new Seams(checkpoints, clock, settleWindow, other, peers);
    }

    public Seams with(BeforePeers other) {
        return new Seams(checkpoints, clock, settleWindow, journal, other);
    }
}
