package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.alerts.MailAlertAdapter;
import dev.hexbridge.adapters.alerts.MailAlertSettings;
import dev.hexbridge.adapters.alerts.SlackAlertAdapter;
import dev.hexbridge.adapters.alerts.SlackAlertSettings;
import dev.hexbridge.adapters.alerts.WebhookAlertAdapter;
import dev.hexbridge.adapters.alerts.WebhookAlertSettings;
import dev.hexbridge.application.port.outbound.AlertChannel;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.bootstrap.settings.Ops;
import dev.hexbridge.bootstrap.settings.SecretRef;
import dev.hexbridge.domain.alert.AlertKey;
import dev.hexbridge.domain.alert.AlertKind;
import dev.hexbridge.domain.alert.Notice;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The ways to reach people that are set up.
 *
 * @param channels by name
 * @param closing closes each
 * @param clock stamps last words
 */
record Alarms(Map<String, AlertChannel> channels, List<Supplier<Future<Void>>> closing, InstantSource clock) {

    private static final long LAST_WORDS_SECONDS = 5;

    static Future<Alarms> open(Vertx vertx, Ops.Channels settings, Secrets secrets, InstantSource clock) {
        Alarms alarms = new Alarms(new TreeMap<>(), new ArrayList<>(), clock);
        Future<Void> webhook = with(settings.webhook().map(Ops.Hook::secret), secrets, secret -> {
            String url = settings.webhook().orElseThrow().url().toString();
            var adapter = new WebhookAlertAdapter(vertx, new WebhookAlertSettings(url, secret), clock);
            alarms.add("webhook", adapter, adapter::close);
            return alarms;
        });
        Future<Void> chat = with(settings.chat(), secrets, secret -> {
            var adapter = new SlackAlertAdapter(vertx, new SlackAlertSettings(secret));
            alarms.add("chat", adapter, adapter::close);
            return alarms;
        });
        Future<Void> mail = settings.mail()
                .map(given -> mail(given, secrets).map(told -> {
                    var adapter = new MailAlertAdapter(vertx, told);
                    alarms.add("mail", adapter, adapter::close);
                    return alarms;
                }))
                .map(Future::<Void>mapEmpty)
                .orElseGet(Future::succeededFuture);
        return Future.all(webhook, chat, mail)
                .map(alarms)
                .recover(wrong -> wrong instanceof IllegalArgumentException
                        ? Future.failedFuture(new StartFailure("Alerts are set up wrongly: " + wrong.getMessage()))
                        : Future.failedFuture(wrong));
    }

    private void add(String name, AlertChannel channel, Supplier<Future<Void>> close) {
        channels.put(name, channel);
        closing.add(close);
    }

    private static Future<Void> with(Optional<SecretRef> secret, Secrets secrets, Function<Secret, Alarms> use) {
        return secret.map(given -> secrets.kept(given).map(use).<Void>mapEmpty())
                .orElseGet(Future::succeededFuture);
    }

    private static Future<MailAlertSettings> mail(Ops.Mail mail, Secrets secrets) {
        MailAlertSettings.Server server = new MailAlertSettings.Server(
                mail.host(),
                mail.port(),
                MailAlertSettings.Security.valueOf(mail.security().toUpperCase(Locale.ROOT)));
        Future<Optional<MailAlertSettings.Login>> login = mail.login()
                .map(given -> secrets.sentTo(mail.host(), given.password())
                        .map(word -> Optional.of(new MailAlertSettings.Login(given.user(), word))))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
        return login.map(known -> new MailAlertSettings(
                server, known, mail.letter().from(), mail.letter().to()));
    }

    /** Tells that the engine ends; waits a few seconds at most, and never fails. */
    Future<Void> lastWords(String text) {
        Instant now = clock.instant();
        AlertKey key = new AlertKey(AlertKind.ENGINE_STOPPED, "hexbridge");
        Notice notice = new Notice(key, Notice.Stage.FIRING, text, now, now);
        return Future.join(channels.values().stream()
                        .map(channel -> channel.send(notice))
                        .toList())
                .timeout(LAST_WORDS_SECONDS, TimeUnit.SECONDS)
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    Future<Void> close() {
        return Future.join(closing.stream().map(Supplier::get).toList())
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }
}
