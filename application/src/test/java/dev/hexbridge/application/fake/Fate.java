package dev.hexbridge.application.fake;

import dev.hexbridge.application.port.outbound.TargetSystem.ReadOutcome;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import java.time.Duration;

/** What the fake target lets happen to one operation or read. */
public sealed interface Fate {

    /** It is carried out and told truthfully. */
    record Proper() implements Fate {}

    /** It is carried out, and the answer gets lost. */
    record LostAnswer() implements Fate {}

    /** It never reaches the target, and nobody can tell. */
    record LostRequest() implements Fate {}

    /** The answer gets lost, and it is carried out only when {@link FakeTargetSystem#commitLate()} is called. */
    record LateCommit() implements Fate {}

    /** The target asks for patience; it stays closed for that long. */
    record Throttled(Duration pause) implements Fate {}

    /** The target cannot be reached: nothing was sent. */
    record Unreachable() implements Fate {}

    /** It is not carried out, and this is told about it. */
    record Told(DeliveryOutcome outcome) implements Fate {}

    /** The read gives this. */
    record Shown(ReadOutcome outcome) implements Fate {}
}
