package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.TargetServices;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.domain.convergence.LinkKey;
import dev.hexbridge.domain.payment.JournalLedger;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/**
 * The round of journal batches: each is brought to hold all of its facts, one step after the other, by the one who has
 * claimed its key. Batches go side by side.
 */
public final class JournalRound {

    private final Desk desk;
    private final Wishes wishes;

    /**
     * What a batch is worked on with.
     *
     * @param target where the journals are
     * @param services posts them
     * @param unitOfWork keeps what is known of them
     * @param clockwork time, and how long the target may take
     */
    record Desk(TargetSystem target, TargetServices services, UnitOfWork unitOfWork, Clockwork clockwork) {}

    public JournalRound(
            TargetSystem target, TargetServices services, UnitOfWork unitOfWork, Clockwork clockwork, Wishes wishes) {
        this.desk = new Desk(target, services, unitOfWork, clockwork);
        this.wishes = wishes;
    }

    /** Works on the batches; one ending for each, in no particular order. Fails only for what nobody foresaw. */
    Future<List<Ending>> run(List<Work> works) {
        List<LinkKey> keys = works.stream().map(Work::key).toList();
        return desk.unitOfWork()
                .inTransaction(tables -> tables.payments().find(keys))
                .compose(ledgers -> Future.join(
                                works.stream().map(work -> batch(work, ledgers)).toList())
                        .map(all -> all.<Ending>list()));
    }

    private Future<Ending> batch(Work work, Map<LinkKey, JournalLedger> ledgers) {
        JournalLedger ledger = ledgers.getOrDefault(work.key(), JournalLedger.EMPTY);
        return new JournalTurn(desk, work, wishes.bookingOf(work.key())).work(ledger);
    }
}
