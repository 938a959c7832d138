package dev.hexbridge.adapters.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hexbridge.application.contract.AlertChannelContract;
import dev.hexbridge.application.port.outbound.AlertChannel;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.domain.alert.Notice.Stage;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class SlackAlertAdapterTest extends AlertChannelContract {

    private HttpReceiver receiver;
    private AlertChannel channel;

    @BeforeEach
    void open(Vertx vertx) throws Exception {
        receiver = new HttpReceiver(vertx);
        channel = new SlackAlertAdapter(
                vertx, new SlackAlertSettings(new Secret(receiver.url())), WebhookAlertAdapterTest.QUICK);
    }

    @Override
    protected AlertChannel channel() {
        return channel;
    }

    @Override
    protected List<String> received() {
        return receiver.got.stream().map(HttpReceiver.Got::body).toList();
    }

    @Override
    protected void failing(int times) {
        receiver.failing.set(times);
    }

    @Override
    protected void refusing() {
        receiver.refusal = 404;
    }

    @Test
    void signsThatTheChatWouldTakeForMarkupAreEscaped() throws Exception {
        send(notice(Stage.FIRING, "a <!channel> & more"));
        JsonNode json = new JsonMapper().readTree(received().getFirst());
        assertEquals(1, json.size());
        String first = json.path("text").asText().lines().findFirst().orElseThrow();
        assertEquals("*FIRING backlog-age of shop-eu to finance/usmf: a &lt;!channel&gt; &amp; more*", first);
    }
}
