package dev.hexbridge.domain.alert;

import java.time.Duration;
import java.util.Locale;

/**
 * The troubles that people are told of. Each says how bad it is, how long it must last before it counts, so that a
 * blip wakes nobody, and what to do.
 */
public enum AlertKind {
    JOURNAL_DOWN(Severity.CRITICAL, Duration.ofMinutes(1), "Look at the database; deliveries are refused meanwhile."),
    UNACCOUNTED(Severity.CRITICAL, Duration.ofMinutes(2), "Receipts are without an outcome: report it, keep the log."),
    CREDENTIALS_REFUSED(
            Severity.CRITICAL, Duration.ofMinutes(1), "Renew the client secret, or check the application's rights."),
    SUBSCRIPTION_LOST(Severity.CRITICAL, Duration.ZERO, "Check that the app is installed and its webhook's address."),
    ENGINE_STOPPED(Severity.CRITICAL, Duration.ZERO, "See the engine's log; start it, or leave the other one running."),
    STANDING_STILL(Severity.CRITICAL, Duration.ZERO, "Correct the settings or documents that are named, and restart."),
    BREAKER_OPEN(Severity.WARNING, Duration.ofMinutes(2), "Look at the target; the engine tries again by itself."),
    BACKLOG_AGE(Severity.WARNING, Duration.ofMinutes(1), "See /health for the target that is slow or closed."),
    DEAD_LETTERS(Severity.WARNING, Duration.ZERO, "See /api/v1/dead-letters for what to change, then replay."),
    TOTALS_HELD(Severity.WARNING, Duration.ZERO, "See /api/v1/dead-letters for which part differs."),
    CREDENTIALS_EXPIRING(Severity.WARNING, Duration.ZERO, "Make a new secret, and set it before the old one ends."),
    EVENT_GAP(Severity.WARNING, Duration.ZERO, "Check the shop's webhook subscriptions and the way to the listener."),
    TEST(Severity.INFO, Duration.ZERO, "Nothing is wrong: somebody tried whether alerts arrive.");

    /** How bad a trouble is. */
    public enum Severity {
        INFO,
        WARNING,
        CRITICAL;

        public String token() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Severity severity;
    private final Duration patience;
    private final String remedy;

    AlertKind(Severity severity, Duration patience, String remedy) {
        this.severity = severity;
        this.patience = patience;
        this.remedy = remedy;
    }

    public Severity severity() {
        return severity;
    }

    /** How long the trouble must last before anybody is told. */
    public Duration patience() {
        return patience;
    }

    /** What to do, in a sentence. */
    public String remedy() {
        return remedy;
    }

    /** The name as it stands in answers, metrics and messages: {@code backlog-age}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
