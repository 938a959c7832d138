package dev.hexbridge.adapters.operations;

import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.Reconcile;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.reconciliation.Listed;
import dev.hexbridge.domain.reconciliation.Standing;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Answers with one order of each state. */
record Books(Engine engine) implements Reconcile {

    @Override
    public Future<Compared> compare(Principal principal, Question question) {
        return answer(question, Optional.empty());
    }

    @Override
    public Future<Compared> heal(Principal principal, Question question) {
        return answer(question, Optional.of(Healing.THERE_ALREADY));
    }

    private Future<Compared> answer(Question question, Optional<Healing> healing) {
        engine.asked.add(question);
        if (question.cursor().equals(Optional.of("silence"))) {
            return Future.succeededFuture(new Compared.Unanswered("shop", "no answer"));
        }
        if (question.cursor().equals(Optional.of("stranger"))) {
            return Future.failedFuture(new IllegalArgumentException("not a cursor of this list"));
        }
        List<Found> found = List.of(
                found(1, new Standing.Posted(List.of(new TargetRef("sales-order", "SO-1"))), Optional.empty()),
                found(2, new Standing.Held("somebody must look"), Optional.empty()),
                found(3, new Standing.Skipped("a test order"), Optional.empty()),
                found(4, new Standing.InFlight("sales-order ready"), Optional.empty()),
                found(5, new Standing.Missing(Standing.Lack.ORDER), healing));
        return Future.succeededFuture(new Compared.Orders(found, Optional.of("after.1"), List.of("closed")));
    }

    private static Found found(int number, Standing standing, Optional<Healing> healing) {
        EntityKey order = new EntityKey(new ConnectionName("shop"), EntityKind.ORDER, "" + number);
        Listed listed = new Listed(order, "#100" + number, Engine.AT.minusSeconds(60), Engine.AT);
        return new Found(listed, standing, healing);
    }
}
