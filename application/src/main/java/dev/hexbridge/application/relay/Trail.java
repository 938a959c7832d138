package dev.hexbridge.application.relay;

import dev.hexbridge.application.port.outbound.Deliveries.Step;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.delivery.Doubt;
import java.time.Duration;
import java.util.Optional;

/**
 * What an attempt has been through so far.
 *
 * @param last the last step taken
 * @param took how long the target has taken in all
 * @param done the last operation that the target confirmed
 * @param achieved what the confirmed operations come to: a create, whatever followed it
 * @param document the document's number or account, as far as it is known
 * @param doubt what was sent and may have its effect yet
 * @param conflicts how often the document was not as it was read
 */
record Trail(
        Step last,
        Duration took,
        Optional<Operation> done,
        Optional<Step> achieved,
        Optional<String> document,
        Optional<Doubt> doubt,
        int conflicts) {

    static Trail start(Work work, Optional<Doubt> doubt) {
        Optional<String> known = work.agreed()
                .filter(before -> before.isPresent())
                .map(before -> before.ref().id());
        return new Trail(Step.PLAN, Duration.ZERO, Optional.empty(), Optional.empty(), known, doubt, 0);
    }

    Trail took(Step step, Duration time) {
        return new Trail(step, took.plus(time), done, achieved, document, doubt, conflicts);
    }

    Trail did(Operation operation) {
        Optional<Step> come = achieved.filter(step -> step == Step.CREATE).or(() -> Optional.of(step(operation)));
        return new Trail(last, took, Optional.of(operation), come, document, doubt, conflicts);
    }

    Trail at(String id) {
        return new Trail(last, took, done, achieved, Optional.of(id), doubt, conflicts);
    }

    Trail doubting(Optional<Doubt> now) {
        return new Trail(last, took, done, achieved, document, now, conflicts);
    }

    Trail conflicted() {
        return new Trail(last, took, done, achieved, document, doubt, conflicts + 1);
    }

    /** What an operation is called in the timeline. */
    static Step step(Operation operation) {
        return switch (operation) {
            case Operation.Create create -> Step.CREATE;
            case Operation.CreateRoot create -> Step.CREATE;
            case Operation.AddChildren add -> Step.AMEND;
            case Operation.Amend amend -> Step.AMEND;
            case Operation.Withdraw withdraw -> Step.CANCEL;
        };
    }
}
