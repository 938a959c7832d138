package dev.hexbridge.application.relay;

import dev.hexbridge.application.interpret.Reader;
import dev.hexbridge.application.port.outbound.EventLog;
import dev.hexbridge.application.port.outbound.TargetSystem;
import dev.hexbridge.application.port.outbound.UnitOfWork;

/**
 * What a round passes through: loaded from the journal, carried out at the target, settled in the journal.
 *
 * @param loader the first station
 * @param round the second
 * @param target where the round goes
 * @param settler the last
 */
public record Stations(Loader loader, Round round, TargetSystem target, Settler settler) {

    /** The stations of one target's lane. */
    public static Stations of(
            EventLog log,
            UnitOfWork unitOfWork,
            Reader reader,
            Wishes wishes,
            TargetSystem target,
            Clockwork clockwork) {
        Settler settler = new Settler(unitOfWork, clockwork.policy(), clockwork.clock(), clockwork.dice());
        return new Stations(
                new Loader(log, unitOfWork, reader),
                new Round(target, wishes, clockwork, settler::sending, new Reserver(unitOfWork)),
                target,
                settler);
    }
}
