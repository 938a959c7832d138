package dev.hexbridge.adapters.shopify;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.port.inbound.ReceiveChange.Acceptance;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.message.Receipt;
import io.vertx.core.Future;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShopifyWebhooksAdapterTest {

    private static final String BODY = "{\"id\":450789469,\"name\":\"#1001\"}";

    private final DoorStage stage = new DoorStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aSignedDeliveryBecomesAReceiptWithTheBytesAsTheyCame() throws Exception {
        var answer = stage.send(stage.signed(BODY));

        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
        Receipt receipt = stage.received.getFirst();
        assertArrayEquals(BODY.getBytes(StandardCharsets.UTF_8), receipt.body().bytes());
        assertEquals("acme/order/450789469", receipt.root().text());
        assertEquals(DoorStage.NOW, receipt.receivedAt());
        assertEquals("orders/create", receipt.origin().topic());
        assertEquals("delivery-1", receipt.origin().deliveryId());
        assertEquals(Optional.of("event-1"), receipt.origin().eventId());
        assertEquals(
                Optional.of(Instant.parse("2026-03-01T11:59:58.123Z")),
                receipt.origin().triggeredAt());
        assertEquals(Optional.of("2026-07"), receipt.origin().schemaVersion());
        assertEquals(List.of("acme accepted"), stage.signals);
    }

    @Test
    void bothSecretsAreGoodWhileTheyAreRotated() throws Exception {
        assertEquals(200, stage.status(sign(BODY, DoorStage.OLD_SECRET)));
        assertEquals(200, stage.status(sign(BODY, DoorStage.SECRET)));
        assertEquals(401, stage.status(sign(BODY, "hush-of-tomorrow")));
    }

    @Test
    void aMissingOrSenselessSignatureIsRefused() throws Exception {
        assertEquals(401, stage.status(stage.request(BODY)));
        for (String nonsense : List.of("!", "AAAA", DoorStage.signature(DoorStage.SECRET, BODY) + "AAAA", "====")) {
            assertEquals(401, stage.status(stage.request(BODY).setHeader("X-Shopify-Hmac-Sha256", nonsense)), nonsense);
        }
        assertTrue(stage.received.isEmpty());
        assertEquals("acme unauthorized", stage.signals.getFirst());
    }

    @Test
    void anUnknownConnectionIsAnsweredLikeAWrongSignature() throws Exception {
        var request = stage.signed(BODY).uri(stage.uri("/webhooks/shopify/nobody"));

        var answer = stage.send(request);

        assertEquals(401, answer.statusCode());
        assertEquals("", answer.body());
        assertTrue(stage.received.isEmpty());
        assertEquals(List.of("unknown unauthorized"), stage.signals);
    }

    @Test
    void thePathsConnectionMustBelongToTheShopThatClaimsToSend() throws Exception {
        assertEquals(401, stage.status(stage.signed(BODY).setHeader("X-Shopify-Shop-Domain", "other.myshopify.com")));
        assertEquals(401, stage.status(stage.signed(BODY).uri(stage.uri("/webhooks/shopify/other"))));
        assertTrue(stage.received.isEmpty());

        assertEquals(200, stage.status(stage.signed(BODY).setHeader("X-Shopify-Shop-Domain", "ACME.MyShopify.com")));
    }

    @Test
    void aDeliveryWithoutATopicIsMalformedButOnlyForThoseWhoCanSign() throws Exception {
        assertEquals(400, stage.status(stage.signed(BODY).setHeader("X-Shopify-Topic", " ")));
        assertEquals(401, stage.status(stage.request(BODY).setHeader("X-Shopify-Topic", " ")));
        assertTrue(stage.received.isEmpty());
    }

    @Test
    void withoutADeliveryIdTheBodyOfATopicStandsForItself() throws Exception {
        stage.status(stage.signed(BODY).setHeader("X-Shopify-Webhook-Id", ""));
        stage.status(stage.signed(BODY).setHeader("X-Shopify-Webhook-Id", ""));
        stage.status(
                stage.signed(BODY).setHeader("X-Shopify-Webhook-Id", "").setHeader("X-Shopify-Topic", "orders/paid"));

        List<String> ids =
                stage.received.stream().map(r -> r.origin().deliveryId()).toList();
        assertEquals(ids.get(0), ids.get(1));
        assertEquals(2, ids.stream().distinct().count());
    }

    @Test
    void aBodyThatNamesNoRootStandsForItsDelivery() throws Exception {
        String rubbish = "not json at all";

        assertEquals(200, stage.status(stage.signed(rubbish)));

        assertEquals(EntityKind.RECEIPT, stage.received.getFirst().root().kind());
        assertEquals("delivery-1", stage.received.getFirst().root().id());
    }

    @Test
    void aDuplicateIsAnsweredLikeTheFirst() throws Exception {
        stage.intake = receipt -> Future.succeededFuture(new Acceptance.Duplicate());

        assertEquals(200, stage.status(stage.signed(BODY)));
        assertEquals(List.of("acme duplicate"), stage.signals);
    }

    @Test
    void aFullIntakeSendsTheShopAwayForAWhile() throws Exception {
        stage.intake = receipt -> Future.succeededFuture(new Acceptance.Overloaded(Duration.ofMillis(2_100)));

        var answer = stage.send(stage.signed(BODY));

        assertEquals(503, answer.statusCode());
        assertEquals(Optional.of("3"), answer.headers().firstValue("Retry-After"));
        assertEquals(List.of("acme overloaded"), stage.signals);
    }

    @Test
    void aFailedIntakeIsToBeTriedAgain() throws Exception {
        stage.intake = receipt -> Future.failedFuture("the database went away");
        assertEquals(503, stage.status(stage.signed(BODY)));

        stage.intake = receipt -> {
            throw new IllegalStateException("a fault of ours");
        };
        var answer = stage.send(stage.signed(BODY));

        assertEquals(503, answer.statusCode());
        assertEquals(Optional.of("5"), answer.headers().firstValue("Retry-After"));
        assertEquals(List.of("acme failed", "acme failed"), stage.signals);
    }

    @Test
    void onlyPostIsServed() throws Exception {
        for (String method : List.of("GET", "PUT", "DELETE", "PATCH", "OPTIONS")) {
            var answer = stage.send(stage.signed(BODY).method(method, BodyPublishers.noBody()));
            assertEquals(405, answer.statusCode(), method);
            assertEquals(Optional.of("POST"), answer.headers().firstValue("Allow"));
        }
    }

    @Test
    void encodedBodiesAreNotUnpacked() throws Exception {
        assertEquals(415, stage.status(stage.signed(BODY).setHeader("Content-Encoding", "gzip")));
        assertEquals(200, stage.status(stage.signed(BODY).setHeader("Content-Encoding", "identity")));
    }

    @Test
    void formsAreBytesLikeAnyOther() throws Exception {
        String form = "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\nhello\r\n--x--\r\n";

        assertEquals(
                200, stage.status(stage.signed(form).setHeader("Content-Type", "multipart/form-data; boundary=x")));

        assertArrayEquals(
                form.getBytes(StandardCharsets.UTF_8),
                stage.received.getFirst().body().bytes());
    }

    @Test
    void headersThatAreTooLongAreRefused() throws Exception {
        assertEquals(400, stage.status(stage.signed(BODY).setHeader("X-Shopify-Webhook-Id", "x".repeat(256))));
        assertTrue(stage.received.isEmpty());
    }

    private java.net.http.HttpRequest.Builder sign(String body, String secret) {
        return stage.request(body).setHeader("X-Shopify-Hmac-Sha256", DoorStage.signature(secret, body));
    }
}
