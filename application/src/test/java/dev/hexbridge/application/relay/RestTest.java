package dev.hexbridge.application.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.domain.canonical.Orders;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How long a lane rests when the journal does not answer. */
class RestTest {

    private final Scene scene = new Scene();

    @Test
    void ofTwoRoundsThatBreakOffTheLongerRestCounts() {
        scene.erp.holdAnswers();
        scene.receive(order("1").byGuest("one@example.com").build());
        scene.receive(order("2").byGuest("two@example.com").build());
        Instant broken = scene.clock.instant();
        scene.journal.breakWhile(() -> scene.clock.instant().equals(broken));
        scene.erp.releaseAnswers();
        int asked = asked(scene);

        assertEquals(2, scene.signals.notices().size());
        scene.pass(Duration.ofMillis(1_500));
        assertEquals(asked, asked(scene), "the second rest is of two seconds");
        scene.pass(Scene.MOMENT);
        assertEquals(4, scene.documents().size());
    }

    private static int asked(Scene scene) {
        return scene.erp.reads().size() + scene.erp.deliveries().size();
    }

    private static Orders order(String id) {
        return Orders.order().withId(id).withLine("MUG", 2, "10.00");
    }
}
