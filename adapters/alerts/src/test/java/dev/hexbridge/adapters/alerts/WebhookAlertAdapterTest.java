package dev.hexbridge.adapters.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hexbridge.application.contract.AlertChannelContract;
import dev.hexbridge.application.port.outbound.AlertChannel;
import dev.hexbridge.application.port.outbound.AlertChannel.Sending;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class WebhookAlertAdapterTest extends AlertChannelContract {

    static final Poster.Pace QUICK = new Poster.Pace(Duration.ofMillis(300), Duration.ofMillis(5));

    private static final byte[] KEY = "a key of thirty-two bytes, truly".getBytes(StandardCharsets.UTF_8);
    private static final Secret SECRET =
            new Secret("whsec_" + Base64.getEncoder().encodeToString(KEY));

    private HttpReceiver receiver;
    private AlertChannel channel;

    @BeforeEach
    void open(Vertx vertx) throws Exception {
        receiver = new HttpReceiver(vertx);
        channel = new WebhookAlertAdapter(
                vertx, new WebhookAlertSettings(receiver.url(), SECRET), () -> NOON.plusSeconds(5), QUICK);
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
        receiver.refusal = 410;
    }

    @Test
    void idTimestampAndBodyAreSignedAsStandardWebhooksSays() throws Exception {
        send(NOTICE);
        HttpReceiver.Got got = receiver.got.getFirst();
        assertEquals(NOTICE.id(), got.headers().get("webhook-id"));
        String seconds = String.valueOf(NOON.plusSeconds(5).getEpochSecond());
        assertEquals(seconds, got.headers().get("webhook-timestamp"));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        byte[] signed = mac.doFinal((NOTICE.id() + "." + seconds + "." + got.body()).getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "v1," + Base64.getEncoder().encodeToString(signed),
                got.headers().get("webhook-signature"));
    }

    @Test
    void aRedirectIsRefusedAndNotFollowed() {
        receiver.refusal = 307;
        assertInstanceOf(Sending.Refused.class, send(NOTICE));
        assertEquals(List.of("/hook"), receiver.attempts);
    }

    @Test
    void aReceiverThatDoesNotAnswerIsGivenUpAfterThreeAttempts() {
        receiver.silent = true;
        assertInstanceOf(Sending.Later.class, send(NOTICE));
        assertEquals(3, receiver.attempts.size());
    }

    @Test
    void anUnsafeAddressOrASecretOfAnotherFormIsRefusedWithoutRepeatingIt() {
        for (String url : List.of("http://hooks.example.com/x", "ftp://127.0.0.1/x", "nothing")) {
            assertThrows(IllegalArgumentException.class, () -> new WebhookAlertSettings(url, SECRET));
        }
        for (String secret : List.of("hush", "whsec_AAAA", "whsec_%%%%")) {
            Exception refused = assertThrows(
                    IllegalArgumentException.class,
                    () -> new WebhookAlertSettings("https://example.com", new Secret(secret)));
            assertEquals(-1, String.valueOf(refused.getMessage()).indexOf(secret));
        }
    }
}
