package dev.hexbridge.application.watch;

import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.Right;
import dev.hexbridge.application.port.inbound.WatchAlerts;
import dev.hexbridge.application.port.outbound.AlertChannel.Sending;
import dev.hexbridge.application.port.outbound.Audit;
import dev.hexbridge.application.port.outbound.Timers;
import dev.hexbridge.application.port.outbound.UnitOfWork;
import dev.hexbridge.domain.alert.AlertBook;
import dev.hexbridge.domain.alert.AlertKey;
import dev.hexbridge.domain.alert.AlertKind;
import dev.hexbridge.domain.alert.AlertRules;
import dev.hexbridge.domain.alert.Notice;
import dev.hexbridge.domain.alert.Vitals;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Looks at the engine at intervals, and tells people what is wrong: each trouble once when it begins, again at long
 * intervals, once when it is over. What fires is remembered in memory: after a restart what still is wrong is told
 * again. Lives on one event loop.
 */
public final class Watch implements WatchAlerts {

    private static final String ACTION = "alerts.test";

    private final Senses senses;
    private final Post post;
    private final Regime regime;
    private final InstantSource clock;
    private final UnitOfWork work;
    private AlertBook book = AlertBook.EMPTY;
    private Vitals.Census census = new Vitals.Census(0, Map.of());
    private boolean stopped;

    /**
     * @param work takes the audit rows of tests
     */
    public Watch(Senses senses, Post post, Regime regime, InstantSource clock, UnitOfWork work) {
        this.senses = senses;
        this.post = post;
        this.regime = regime;
        this.clock = clock;
        this.work = work;
    }

    /** Looks now, and again after each interval until it is stopped. */
    public void start(Timers timers) {
        look().onComplete(looked -> timers.after(regime.interval()).onSuccess(due -> {
            if (!stopped) {
                start(timers);
            }
        }));
    }

    public void stop() {
        stopped = true;
    }

    /** A part of the engine has found a trouble that no rule can see; it lasts until the text is empty. */
    public void report(AlertKind kind, String subject, Optional<String> text) {
        text.ifPresentOrElse(found -> senses.report(kind, subject, found), () -> senses.withdraw(kind, subject));
    }

    /** Looks once and tells what is to be told. Never fails. */
    Future<Void> look() {
        Instant now = clock.instant();
        return senses.at(now).compose(vitals -> {
            vitals.journal().ifPresent(journal -> census = journal.census());
            AlertBook.Turn turn = book.turn(AlertRules.diagnose(vitals, regime.thresholds()), now, regime.patience());
            book = turn.book();
            return post.send(turn.notices());
        });
    }

    @Override
    public Future<List<Alert>> alerts(Principal principal) {
        Comparator<Alert> order = Comparator.comparing((Alert alert) -> !alert.firing())
                .thenComparing(Alert::since)
                .thenComparing(Alert::kind);
        return Future.succeededFuture(
                book.entries().values().stream().map(Watch::alert).sorted(order).toList());
    }

    private static Alert alert(AlertBook.Entry entry) {
        AlertKey key = entry.symptom().key();
        return new Alert(
                key.kind().token(),
                key.subject(),
                key.kind().severity().token(),
                entry.firing(),
                entry.symptom().text(),
                key.kind().remedy(),
                entry.since());
    }

    @Override
    public Future<Census> census() {
        return Future.succeededFuture(new Census(census.looked(), census.unaccounted(), census.byStatus()));
    }

    @Override
    public Future<Test> test(Principal principal) {
        if (!principal.may(Right.ADMIN)) {
            return Future.succeededFuture(new Test.Forbidden(Right.ADMIN));
        }
        Instant now = clock.instant();
        Notice notice = new Notice(
                new AlertKey(AlertKind.TEST, "hexbridge"), Notice.Stage.FIRING, "a test; nothing is wrong", now, now);
        Audit.Entry entry = new Audit.Entry(now, principal.name(), ACTION, "all channels");
        return work.inTransaction(tables -> tables.audit().append(entry))
                .compose(audited -> post.tryOut(notice))
                .map(ends -> new Test.Tried(words(ends)));
    }

    private static Map<String, String> words(Map<String, Sending> ends) {
        Map<String, String> words = new TreeMap<>();
        ends.forEach((name, end) -> words.put(
                name,
                switch (end) {
                    case Sending.Sent sent -> "sent";
                    case Sending.Later later -> later.reason();
                    case Sending.Refused refused -> refused.reason();
                }));
        return words;
    }
}
