package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.Deliveries.Result;
import dev.hexbridge.application.port.outbound.Deliveries.Step;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Has it noted, durably, that a source took our access away. */
public final class Withdrawals {

    private final Function<Instant, Future<Void>> withdrawn;

    /**
     * @param withdrawn notes that access was taken away at a time, by the source's own stamp
     */
    public Withdrawals(Function<Instant, Future<Void>> withdrawn) {
        this.withdrawn = withdrawn;
    }

    Future<List<Ending>> run(List<Work> works) {
        Optional<Instant> last = works.stream()
                .map(work -> work.claim().key().mark().version().updatedAt())
                .max(Instant::compareTo);
        return last.map(withdrawn)
                .orElseGet(Future::succeededFuture)
                .map(noted -> works.stream().map(Withdrawals::ended).toList());
    }

    private static Ending ended(Work work) {
        List<String> notes = List.of("the connection is left alone until access is given again");
        Ending.Story story = new Ending.Story(Step.PLAN, Result.UNCHANGED, Optional.empty(), Duration.ZERO, notes);
        return Ending.settled(work, story, Optional.empty());
    }
}
