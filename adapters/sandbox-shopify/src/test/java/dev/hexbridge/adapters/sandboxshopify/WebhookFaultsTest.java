package dev.hexbridge.adapters.sandboxshopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.sandboxshopify.Receiver.Arrival;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookFaultsTest {

    private final ShopFixture shop = ShopFixture.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aFailureIsTriedAgainWithTheSameIdAndBytes() {
        shop.put("/_faults", "{\"retryTimeScale\":0.0001}");
        shop.receiver.answering(n -> n < 3 ? List.of(500, 302, -1).get(n) : 200);
        JsonNode order = shop.post("/_shop/orders", "{\"customer\":\"none\",\"paid\":false}")
                .json();
        shop.get("/_shop/orders/" + order.get("id"));
        List<Arrival> attempts = shop.receiver.next(4);
        for (Arrival attempt : attempts) {
            assertEquals(attempts.getFirst().webhookId(), attempt.webhookId());
            assertEquals(attempts.getFirst().body(), attempt.body());
            assertEquals(attempts.getFirst().hmac(), attempt.hmac());
        }
        JsonNode account = settledDelivery();
        assertEquals(4, account.get("attempts").intValue());
        assertEquals("delivered", account.get("status").textValue());
        assertEquals(200, account.get("lastCode").intValue());
        assertEquals(order.get("id"), account.get("orderId"));
    }

    @Test
    void afterEightRetriesTheShopGivesUpAndDeletesTheSubscription() {
        shop.put("/_faults", "{\"retryTimeScale\":0.00001}");
        shop.receiver.answering(n -> 503);
        shop.post("/_shop/orders", "{\"customer\":\"none\",\"paid\":false}");
        shop.receiver.next(9);
        assertEquals("failed", settledDelivery().get("status").textValue());
        shop.receiver.answering(n -> 200);
        JsonNode order = shop.post("/_shop/orders", "{\"customer\":\"none\",\"paid\":false}")
                .json();
        shop.post("/_shop/orders/" + order.get("id") + "/edit", "{\"note\":\"hello\"}");
        assertEquals("orders/updated", shop.receiver.next().topic());
    }

    @Test
    void aDuplicateCarriesTheSameWebhookId() {
        shop.put("/_faults", "{\"duplicateRate\":1}");
        shop.post("/_shop/orders", "{\"customer\":\"none\",\"paid\":false}");
        List<Arrival> both = shop.receiver.next(2);
        assertEquals(both.get(0).webhookId(), both.get(1).webhookId());
    }

    @Test
    void withDisorderTheUpdateArrivesBeforeTheCreation() {
        shop.put("/_faults", "{\"disorderRate\":1}");
        JsonNode order = shop.post("/_shop/orders", "{\"customer\":\"none\",\"paid\":false}")
                .json();
        shop.post("/_shop/orders/" + order.get("id") + "/edit", "{\"note\":\"first!\"}");
        assertEquals("orders/updated", shop.receiver.next().topic());
        Arrival late = shop.receiver.next();
        assertEquals("orders/create", late.topic());
        assertNotEquals("first!", late.json().get("note").textValue());
    }

    @Test
    void aHeldBackDeliveryLeavesInTheEndWithoutAnother() {
        shop.put("/_faults", "{\"disorderRate\":1}");
        shop.post("/_shop/orders", "{\"customer\":\"none\",\"paid\":false}");
        assertEquals("orders/create", shop.receiver.next().topic());
    }

    @Test
    void aDelayedDeliveryIsOvertakenByALaterOne() {
        shop.put("/_faults", "{\"delayMillis\":{\"min\":300,\"max\":300}}");
        JsonNode order = shop.post("/_shop/orders", "{\"customer\":\"none\",\"paid\":false}")
                .json();
        shop.put("/_faults", "{\"delayMillis\":{\"min\":0,\"max\":0}}");
        shop.post("/_shop/orders/" + order.get("id") + "/edit", "{\"note\":\"overtakes\"}");
        assertEquals("orders/updated", shop.receiver.next().topic());
        assertEquals("orders/create", shop.receiver.next().topic());
    }

    @Test
    void aWrongSignatureIsWrong() throws GeneralSecurityException {
        shop.put("/_faults", "{\"wrongSignatureRate\":1}");
        shop.post("/_shop/orders", "");
        Arrival forged = shop.receiver.next();
        assertNotEquals(Signature.hmac(forged.body().getBytes()), forged.hmac());
    }

    @Test
    void anOldDeliveryCanBeSentOnceMore() {
        shop.post("/_shop/orders", "{\"customer\":\"none\",\"paid\":false}");
        Arrival first = shop.receiver.next();
        settledDelivery();
        assertEquals(
                202,
                shop.post("/_shop/deliveries/" + first.webhookId() + "/replay", "")
                        .status());
        Arrival again = shop.receiver.next();
        assertEquals(first.webhookId(), again.webhookId());
        assertEquals(first.body(), again.body());
    }

    @Test
    void twoStatesOfAnOrderMayHaveTheSameTime() {
        shop.put("/_faults", "{\"equalUpdatedAtRate\":1}");
        JsonNode order = shop.post("/_shop/orders", "{}").json();
        shop.post("/_shop/orders/" + order.get("id") + "/edit", "{\"note\":\"other\"}");
        JsonNode updated = shop.receiver.next("orders/updated").json();
        assertEquals(order.get("updated_at"), updated.get("updated_at"));
        assertNotEquals(order.get("note"), updated.get("note"));
    }

    @Test
    void anUnknownKnobIsRefusedWithAllFaultsAndNothingIsChanged() {
        ShopFixture.Answer answer =
                shop.put("/_faults", "{\"duplicateRate\":1,\"colour\":2,\"delayMillis\":{\"min\":-1},\"stall\":3}");
        assertEquals(400, answer.status());
        assertEquals(3, answer.json().get("faults").size(), answer.json()::toString);
        assertEquals(0, shop.get("/_faults").json().get("duplicateRate").intValue());
    }

    private JsonNode settledDelivery() {
        for (int i = 0; i < 1_000; i++) {
            JsonNode first = shop.get("/_ledger/deliveries").json().at("/deliveries/0");
            if (!"waiting".equals(first.get("status").textValue())) {
                return first;
            }
        }
        throw new AssertionError("the delivery never settled");
    }
}
