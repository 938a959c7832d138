package dev.hexbridge.domain.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void aNewerVersionWakesEveryKeyButNeverHidesAnUnresolvedEffect() {
        for (KeyState state : KeyState.values()) {
            KeyState expected = state == KeyState.UNKNOWN ? KeyState.UNKNOWN : KeyState.READY;
            assertEquals(expected, Lifecycle.next(state, KeyEvent.MARKED), state.name());
        }
    }

    @Test
    void noKeyIsSettledWithoutAnAttempt() {
        for (KeyState state :
                EnumSet.of(KeyState.WAITING, KeyState.BLOCKED, KeyState.HELD, KeyState.DEAD, KeyState.CLEAN)) {
            assertThrows(IllegalStateException.class, () -> Lifecycle.next(state, KeyEvent.SETTLED), state.name());
        }
    }

    @Test
    void everyStateCanBeLeftAndReachedFromAMark() {
        Set<KeyState> reached = EnumSet.of(KeyState.CLEAN);
        for (int round = 0; round < KeyState.values().length; round++) {
            for (KeyState state : EnumSet.copyOf(reached)) {
                Arrays.stream(KeyEvent.values())
                        .forEach(event -> Lifecycle.find(state, event).ifPresent(reached::add));
            }
        }
        assertEquals(EnumSet.allOf(KeyState.class), reached);
    }

    @Test
    void theWaitGrowsIsJitteredAndNeverPassesItsCap() {
        RetryPolicy policy = new RetryPolicy(Duration.ofMillis(100), Duration.ofSeconds(10));

        assertEquals(Duration.ofMillis(1), policy.pauseAfter(1, 0));
        assertEquals(Duration.ofMillis(201), policy.pauseAfter(3, 0.5));
        for (int failures = 1; failures < 200; failures++) {
            assertTrue(policy.pauseAfter(failures, 0.999_999).compareTo(Duration.ofSeconds(10)) <= 0);
        }
    }
}
