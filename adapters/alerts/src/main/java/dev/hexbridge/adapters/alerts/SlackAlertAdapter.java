package dev.hexbridge.adapters.alerts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hexbridge.application.port.outbound.AlertChannel;
import dev.hexbridge.domain.alert.Notice;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.Map;

/**
 * Sends alerts to a chat's incoming webhook, as Slack takes them and Mattermost, Rocket.Chat and others do too: JSON
 * with a {@code text}, in which three signs are escaped (Slack docs: incoming webhooks, formatting text).
 */
public final class SlackAlertAdapter implements AlertChannel {

    private final Poster poster;

    public SlackAlertAdapter(Vertx vertx, SlackAlertSettings settings) {
        this(vertx, settings, Poster.Pace.USUAL);
    }

    SlackAlertAdapter(Vertx vertx, SlackAlertSettings settings, Poster.Pace pace) {
        this.poster = new Poster(vertx, settings.url().reveal(), pace);
    }

    @Override
    public Future<Sending> send(Notice notice) {
        String text = "*" + escaped(notice.line()) + "*\n"
                + escaped(notice.key().kind().remedy()) + " Since " + notice.since() + ".";
        Buffer body = Buffer.buffer(
                JsonNodeFactory.instance.objectNode().put("text", text).toString());
        return poster.post(body, Map::of);
    }

    public Future<Void> close() {
        return poster.close();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
