package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.delivery.KeyEvent;
import dev.hexbridge.domain.desire.ShopKeys;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The round at a source: what is written back goes the way of every target, what tells too little is read anew, and a
 * withdrawal of our access is taken note of.
 */
record SourceRound(Function<List<Work>, Future<List<Ending>>> writeBacks, Rereads rereads, Withdrawals withdrawals) {

    Future<List<Ending>> run(List<Work> works) {
        List<Work> written = new ArrayList<>();
        List<Work> read = new ArrayList<>();
        List<Work> withdrawn = new ArrayList<>();
        for (Work work : works) {
            switch (work.key().role()) {
                case ShopKeys.SNAPSHOT -> read.add(work);
                case ShopKeys.ACCESS -> withdrawn.add(work);
                default -> written.add(work);
            }
        }
        Future<List<Ending>> noted = withdrawals.run(withdrawn);
        Future<List<Ending>> reread = read.isEmpty() ? Future.succeededFuture(List.of()) : rereads.run(read);
        Future<List<Ending>> sent = written.isEmpty() ? Future.succeededFuture(List.of()) : writeBacks.apply(written);
        return Future.all(noted, reread, sent).map(all -> {
            List<Ending> endings = new ArrayList<>(noted.result());
            endings.addAll(reread.result());
            sent.result().forEach(ending -> endings.add(orGone(ending)));
            return endings;
        });
    }

    /** On an entity that the source does not know (any more) there is nothing to write, and nobody has to act. */
    private static Ending orGone(Ending ending) {
        boolean gone = ending.event() == KeyEvent.REFUSED
                && ending.failure()
                        .filter(failure -> failure.kind() == FailureKind.NOT_FOUND)
                        .isPresent();
        if (!gone) {
            return ending;
        }
        List<String> notes = List.of("the source does not know it (any more): nothing is written");
        Ending.Story told = ending.story();
        Ending.Story story = new Ending.Story(told.step(), Result.UNCHANGED, Optional.empty(), told.took(), notes);
        return Ending.settled(ending.work(), story, Optional.empty());
    }
}
