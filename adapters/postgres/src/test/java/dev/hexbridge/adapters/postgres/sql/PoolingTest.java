package dev.hexbridge.adapters.postgres.sql;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PoolingTest {

    @Test
    void twoConnectionsThatKeepTheirServersAreNotPooled() {
        assertFalse(Pooling.isShared(17, 18, 17));
    }

    @Test
    void aConnectionThatIsServedByAnotherInBetweenIsPooled() {
        assertTrue(Pooling.isShared(17, 17, 18));
        assertTrue(Pooling.isShared(17, 18, 19));
    }
}
