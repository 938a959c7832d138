package dev.hexbridge.adapters.alerts;

import dev.hexbridge.adapters.alerts.MailAlertSettings.Security;
import dev.hexbridge.application.port.outbound.AlertChannel;
import dev.hexbridge.domain.alert.Notice;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Sends alerts by mail over SMTP (RFC 5321). What the server refuses with 5yz is final; anything else is tried again a
 * few times. The {@code Message-ID} is the message's own, so that a mail sent twice can be told.
 */
public final class MailAlertAdapter implements AlertChannel {

    private static final int ATTEMPTS = 3;

    private final Vertx vertx;
    private final MailAlertSettings settings;
    private final MailClient client;
    private final Poster.Pace pace;

    public MailAlertAdapter(Vertx vertx, MailAlertSettings settings) {
        this(vertx, settings, Poster.Pace.USUAL);
    }

    MailAlertAdapter(Vertx vertx, MailAlertSettings settings, Poster.Pace pace) {
        this.vertx = vertx;
        this.settings = settings;
        this.pace = pace;
        this.client = MailClient.create(vertx, config(settings, pace.timeout()));
    }

    private static MailConfig config(MailAlertSettings settings, Duration timeout) {
        MailAlertSettings.Server server = settings.server();
        MailConfig config = new MailConfig()
                .setHostname(server.host())
                .setPort(server.port())
                .setSsl(server.security() == Security.TLS)
                .setStarttls(
                        server.security() == Security.STARTTLS ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED)
                .setTrustAll(false)
                .setHostnameVerificationAlgorithm("HTTPS")
                .setConnectTimeout((int) timeout.toMillis())
                .setIdleTimeout((int) Math.max(1, timeout.toSeconds()))
                .setKeepAlive(false)
                .setMaxPoolSize(1)
                .setLogin(settings.login().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED);
        settings.login()
                .ifPresent(login -> config.setUsername(login.user())
                        .setPassword(login.password().reveal()));
        return config;
    }

    @Override
    public Future<Sending> send(Notice notice) {
        return attempt(mail(notice), 1);
    }

    public Future<Void> close() {
        return client.close();
    }

    private MailMessage mail(Notice notice) {
        String text = notice.line() + "\n\nWhat to do: " + notice.key().kind().remedy() + "\nSeverity: "
                + notice.key().kind().severity().token() + "\nSince: " + notice.since() + "\nWritten: " + notice.at()
                + "\n";
        MailMessage mail = new MailMessage()
                .setFrom(settings.from())
                .setTo(settings.to())
                .setSubject("[Hexbridge] " + notice.stage().token() + " "
                        + notice.key().text())
                .setText(text);
        return mail.addHeader("Message-ID", "<" + notice.id() + "@hexbridge>");
    }

    private Future<Sending> attempt(MailMessage mail, int attempt) {
        return client.sendMail(mail)
                .timeout(pace.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .<Sending>map(sent -> new Sending.Sent())
                .otherwise(MailAlertAdapter::judged)
                .compose(end -> end instanceof Sending.Later && attempt < ATTEMPTS
                        ? vertx.timer(pace.pause().toMillis() << (2 * (attempt - 1)), TimeUnit.MILLISECONDS)
                                .compose(due -> attempt(mail, attempt + 1))
                        : Future.succeededFuture(end));
    }

    private static Sending judged(Throwable failed) {
        return failed instanceof SMTPException refused && refused.isPermanent()
                ? new Sending.Refused("the mail server answered " + refused.getReplyCode())
                : new Sending.Later(
                        "no mail server took it: " + failed.getClass().getSimpleName());
    }
}
