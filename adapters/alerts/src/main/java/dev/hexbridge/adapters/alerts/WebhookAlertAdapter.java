package dev.hexbridge.adapters.alerts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.application.port.outbound.AlertChannel;
import dev.hexbridge.domain.alert.Notice;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends alerts to a webhook, signed (Standard Webhooks 1.0.0): {@code webhook-id} is the same for every attempt at one
 * message, {@code webhook-timestamp} is of the attempt, {@code webhook-signature} covers both and the body.
 */
public final class WebhookAlertAdapter implements AlertChannel {

    private static final String ALGORITHM = "HmacSHA256";

    private final WebhookAlertSettings settings;
    private final InstantSource clock;
    private final Poster poster;

    public WebhookAlertAdapter(Vertx vertx, WebhookAlertSettings settings, InstantSource clock) {
        this(vertx, settings, clock, Poster.Pace.USUAL);
    }

    WebhookAlertAdapter(Vertx vertx, WebhookAlertSettings settings, InstantSource clock, Poster.Pace pace) {
        this.settings = settings;
        this.clock = clock;
        this.poster = new Poster(vertx, settings.url(), pace);
    }

    @Override
    public Future<Sending> send(Notice notice) {
        Buffer body = Buffer.buffer(json(notice).toString());
        return poster.post(body, () -> headers(notice.id(), body));
    }

    public Future<Void> close() {
        return poster.close();
    }

    private static ObjectNode json(Notice notice) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("type", "hexbridge.alert." + notice.stage().token())
                .put("timestamp", notice.at().toString());
        node.putObject("data")
                .put("format", 1)
                .put("alert", notice.key().kind().token())
                .put("subject", notice.key().subject())
                .put("severity", notice.key().kind().severity().token())
                .put("text", notice.text())
                .put("remedy", notice.key().kind().remedy())
                .put("since", notice.since().toString());
        return node;
    }

    private Map<String, String> headers(String id, Buffer body) {
        String seconds = String.valueOf(clock.instant().getEpochSecond());
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", seconds,
                "webhook-signature", "v1," + signature(id + "." + seconds + ".", body));
    }

    private String signature(String head, Buffer body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(settings.key(), ALGORITHM));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
