package dev.hexbridge.application.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.outbound.AlertChannel;
import dev.hexbridge.application.port.outbound.AlertChannel.Sending;
import dev.hexbridge.domain.alert.AlertKey;
import dev.hexbridge.domain.alert.AlertKind;
import dev.hexbridge.domain.alert.Notice;
import dev.hexbridge.domain.alert.Notice.Stage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every way to reach people promises. */
public abstract class AlertChannelContract {

    protected static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    protected static final Notice NOTICE = notice(Stage.FIRING, "3 keys behind, the oldest for 20 minutes");

    /** A channel to the receiver of the test. */
    protected abstract AlertChannel channel();

    /** What the receiver has got, one text each. */
    protected abstract List<String> received();

    /** From now on the receiver fails in a way that may pass, so many times. */
    protected abstract void failing(int times);

    /** From now on the receiver refuses for good. */
    protected abstract void refusing();

    protected static Notice notice(Stage stage, String text) {
        return new Notice(
                new AlertKey(AlertKind.BACKLOG_AGE, "shop-eu to finance/usmf"),
                stage,
                text,
                NOON,
                stage == Stage.RESOLVED ? NOON.plusSeconds(60) : NOON);
    }

    @Test
    void aMessageArrivesOnceAndSaysWhatWhereAndHow() {
        assertInstanceOf(Sending.Sent.class, send(NOTICE));
        assertEquals(1, received().size());
        String text = received().getFirst();
        assertTrue(text.contains("backlog-age"), text);
        assertTrue(text.contains("shop-eu to finance/usmf"), text);
        assertTrue(text.contains("3 keys behind"), text);
        assertTrue(text.contains(AlertKind.BACKLOG_AGE.remedy()), text);
    }

    @Test
    void thatATroubleIsOverIsToldToo() {
        assertInstanceOf(Sending.Sent.class, send(notice(Stage.RESOLVED, "3 keys behind")));
        assertTrue(
                received().getFirst().toLowerCase(java.util.Locale.ROOT).contains("resolved"),
                received().toString());
    }

    @Test
    void aReceiverThatFailsOnceIsTriedAgain() {
        failing(1);
        assertInstanceOf(Sending.Sent.class, send(NOTICE));
        assertEquals(1, received().size());
    }

    @Test
    void aReceiverThatGoesOnFailingIsLeftForLaterAfterAFewAttempts() {
        failing(100);
        assertInstanceOf(Sending.Later.class, send(NOTICE));
        assertEquals(List.of(), received());
    }

    @Test
    void aReceiverThatRefusesIsToldAsRefused() {
        refusing();
        assertInstanceOf(Sending.Refused.class, send(NOTICE));
    }

    protected final Sending send(Notice notice) {
        return Waiting.of(channel().send(notice));
    }
}
