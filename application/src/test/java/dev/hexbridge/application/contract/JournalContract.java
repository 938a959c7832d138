package dev.hexbridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.application.port.outbound.History;
import dev.hexbridge.application.port.outbound.Standings;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.application.port.outbound.UnitOfWork.Tables;
import dev.hexbridge.domain.message.Position;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.Recorded;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the suites share: an empty journal for each test, and words for what is done to it. */
public abstract class JournalContract {

    protected static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    protected final MovableClock clock = new MovableClock(NOON);
    private Optional<Journal> journal = Optional.empty();

    /** Opens an empty journal. */
    protected abstract Journal open(InstantSource time) throws Exception;

    /** One journal under test, and how it is closed. */
    public record Journal(
            EventLog log, UnitOfWork unitOfWork, History history, Standings standings, AutoCloseable end) {}

    @BeforeEach
    void openJournal() throws Exception {
        journal = Optional.of(open(clock));
    }

    @AfterEach
    void closeJournal() throws Exception {
        journal.orElseThrow().end().close();
    }

    protected EventLog log() {
        return journal.orElseThrow().log();
    }

    protected History history() {
        return journal.orElseThrow().history();
    }

    protected Standings standings() {
        return journal.orElseThrow().standings();
    }

    protected UnitOfWork unitOfWork() {
        return journal.orElseThrow().unitOfWork();
    }

    /** Does something in a transaction of its own and waits for the commit. */
    protected <T> T commit(Function<Tables, Future<T>> work) {
        return Waiting.of(unitOfWork().inTransaction(work));
    }

    protected EventLog.Appended append(Receipt receipt) {
        return Waiting.of(log().append(receipt));
    }

    /** Appends a receipt that must be new. */
    protected Position stored(Receipt receipt) {
        return assertInstanceOf(EventLog.Appended.Stored.class, append(receipt)).position();
    }

    /** Appends a receipt that must be new. */
    protected Recorded recorded(Receipt receipt) {
        return new Recorded(stored(receipt), receipt);
    }
}
