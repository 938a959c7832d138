package dev.hexbridge.application.relay;

import dev.hexbridge.application.interpret.Dirty;
import dev.hexbridge.application.interpret.Reader;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.domain.desire.ShopKeys;
import dev.hexbridge.domain.payment.BatchName;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a round passes through: loaded from the journal, carried out at the target, settled in the journal.
 *
 * @param loader the first station
 * @param round the second
 * @param target where the round goes
 * @param settler the last
 * @param others takes keys of other targets that follow from what was settled
 */
public record Stations(
        Loader loader,
        Function<List<Work>, Future<List<Ending>>> round,
        TargetSystem target,
        Settler settler,
        Consumer<List<Dirty>> others) {

    /** The stations of one target's lane. */
    public static Stations of(
            EventLog log,
            UnitOfWork unitOfWork,
            Reader reader,
            Wishes wishes,
            TargetSystem target,
            Clockwork clockwork) {
        Settler settler = new Settler(unitOfWork, clockwork, wishes::isWrittenBack, wishes::isAwaited);
        Round round = new Round(target, wishes, clockwork, settler::sending, new Reserver(unitOfWork, clockwork));
        return new Stations(new Loader(log, unitOfWork, reader), round::run, target, settler, none -> {});
    }

    /** The same with what only a source is asked for: its entities are read anew, and its access is looked after. */
    public Stations with(Rereads rereads, Withdrawals withdrawals) {
        return new Stations(loader, new SourceRound(round, rereads, withdrawals)::run, target, settler, others);
    }

    /** The same with the payments of orders collected. */
    public Stations collecting(PaymentCollection payments) {
        return apart(ShopKeys.PAYMENTS, payments::run);
    }

    /** The same with journal batches, which go their own way. */
    public Stations booking(JournalRound journals) {
        return apart(BatchName.ROLE, journals::run);
    }

    private Stations apart(String role, Function<List<Work>, Future<List<Ending>>> own) {
        return new Stations(loader, works -> Apart.run(works, role, own, round), target, settler, others);
    }

    /** The same with keys of other targets handed on; without it their lanes find them in the table. */
    public Stations handingOn(Consumer<List<Dirty>> lanes) {
        return new Stations(loader, round, target, settler, lanes);
    }
}
