package dev.hexbridge.domain.novelty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.message.SourceVersion;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a snapshot is to the newest one known. */
class NoveltyTest {

    private static final EntityKey ORDER = new EntityKey(new ConnectionName("shop"), EntityKind.ORDER, "1");

    @Test
    void theFirstSnapshotOfAnEntityIsNews() {
        assertEquals(Novelty.NEWS, Novelty.of(Optional.empty(), seen(10, 11, "a")));
    }

    @Test
    void aNewerOneIsNewsIfItSaysSomethingElseAndAnEchoIfNot() {
        assertEquals(Novelty.NEWS, against(seen(10, 11, "a"), seen(20, 21, "b")));
        assertEquals(Novelty.ECHO, against(seen(10, 11, "a"), seen(20, 21, "a")));
    }

    @Test
    void anOlderOneIsLateWhateverItSays() {
        assertEquals(Novelty.LATE, against(seen(20, 21, "a"), seen(10, 22, "b")));
        assertEquals(Novelty.LATE, against(seen(20, 21, "a"), seen(10, 22, "a")));
    }

    @Test
    void ofTwoWithTheSameStampOnlyAnotherLookCanTell() {
        assertEquals(Novelty.TIED, against(seen(10, 11, "a"), seen(10, 12, "b")));
        assertEquals(Novelty.TIED_LATE, against(seen(10, 12, "b"), seen(10, 11, "a")));
        assertTrue(Novelty.TIED.isDoubtful() && Novelty.TIED_LATE.isDoubtful());
    }

    @Test
    void theSameAgainIsAnEcho() {
        assertEquals(Novelty.ECHO, against(seen(10, 11, "a"), seen(10, 11, "a")));
        assertEquals(Novelty.ECHO, against(seen(10, 12, "a"), seen(10, 11, "a")));
        assertFalse(Novelty.ECHO.isDoubtful());
    }

    private static Novelty against(Sighting before, Sighting now) {
        return Novelty.of(Optional.of(before), now);
    }

    private static Sighting seen(long updated, long read, String content) {
        SourceVersion version = new SourceVersion(Instant.ofEpochSecond(updated), Instant.ofEpochSecond(read));
        return new Sighting(ORDER, version, new Fingerprint(content));
    }
}
