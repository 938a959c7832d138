package dev.hexbridge.adapters.shopify.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hexbridge.application.contract.Waiting;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who has a turn when, out of a bucket whose clock stands still unless moved. */
class TurnsTest {

    private static final Vertx VERTX = Vertx.vertx();

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Turns turns = new Turns(VERTX, 2, () -> now, new SplittableRandom(1));

    @AfterAll
    static void close() {
        Waiting.of(VERTX.close());
    }

    @Test
    void soManyAreUnderWayAtOnceAndTheOthersFollowByTheirLanes() {
        List<String> order = new ArrayList<>();
        turns.take(Precedence.SWEEP, 10).onSuccess(turn -> order.add("first"));
        turns.take(Precedence.SWEEP, 10).onSuccess(turn -> order.add("second"));
        turns.take(Precedence.SWEEP, 10).onSuccess(turn -> order.add("sweep"));
        turns.take(Precedence.REREAD, 10).onSuccess(turn -> order.add("re-read"));
        turns.take(Precedence.WRITE_BACK, 10).onSuccess(turn -> order.add("write-back"));
        assertEquals(List.of("first", "second"), order);
        turns.end(10);
        turns.end(10);
        turns.end(10);
        assertEquals(List.of("first", "second", "write-back", "re-read", "sweep"), order);
    }

    @Test
    void aSweepLeavesHalfOfTheBucketToTheOthers() {
        tell(2_000, 1_050);
        assertTrue(turns.take(Precedence.SWEEP, 50).isComplete());
        turns.end(50, status(2_000, 1_000));
        Future<Optional<Duration>> sweep = turns.take(Precedence.SWEEP, 50);
        assertFalse(sweep.isComplete());
        assertFalse(turns.take(Precedence.SWEEP, 10).isComplete());
        assertTrue(turns.take(Precedence.WRITE_BACK, 900).isComplete());
    }

    @Test
    void whatTheBucketDoesNotHoldInTimeIsSentAwayAtOnceWithTheTimeToComeBack() {
        turns.take(Precedence.WRITE_BACK, 1);
        turns.end(
                1,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("maximumAvailable", 2_000)
                        .put("currentlyAvailable", 0)
                        .put("restoreRate", 10));
        Future<Optional<Duration>> away = turns.take(Precedence.WRITE_BACK, 500);
        assertEquals(Optional.of(Duration.ofSeconds(30)), Waiting.of(away));
    }

    @Test
    void theWaitIsWhatIsMissingOverWhatIsRestored() {
        CostBucket bucket = new CostBucket(() -> now);
        bucket.started(1);
        bucket.ended(1, status(2_000, 60));
        assertEquals(Duration.ofSeconds(5), bucket.until(560, 0));
        now = now.plusSeconds(2);
        assertEquals(Duration.ofSeconds(3), bucket.until(560, 0));
        now = now.plusSeconds(3);
        assertEquals(Duration.ZERO, bucket.until(560, 0));
    }

    @Test
    void whatIsUnderWayCountsAsSpentWhateverTheAnswersSay() {
        CostBucket bucket = new CostBucket(() -> now);
        bucket.started(300);
        bucket.started(1);
        bucket.ended(1, status(2_000, 1_000));
        assertEquals(Duration.ZERO, bucket.until(700, 0));
        assertEquals(Duration.ofMillis(10), bucket.until(701, 0));
        bucket.ended(300, status(2_000, 900));
        assertEquals(Duration.ZERO, bucket.until(900, 0));
    }

    @Test
    void aRequestThatIsDearerThanTheBucketGoesWhenItIsFull() {
        CostBucket bucket = new CostBucket(() -> now);
        bucket.started(1);
        bucket.ended(1, status(500, 500));
        assertEquals(Duration.ZERO, bucket.until(800, 0.5));
    }

    private void tell(int maximum, int available) {
        turns.take(Precedence.WRITE_BACK, 1);
        turns.end(1, status(maximum, available));
    }

    private static JsonNode status(int maximum, int available) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("maximumAvailable", maximum)
                .put("currentlyAvailable", available)
                .put("restoreRate", 100);
    }
}
