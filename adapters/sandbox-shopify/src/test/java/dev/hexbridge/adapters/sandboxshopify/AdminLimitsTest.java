package dev.hexbridge.adapters.sandboxshopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.sandboxshopify.ShopFixture.Answer;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminLimitsTest {

    private final ShopFixture shop = ShopFixture.withoutSubscriptions();
    private final AdminClient admin = new AdminClient(shop);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anEmptyBucketThrottlesAndTellsWhenToComeBack() {
        shop.put("/_faults", "{\"bucket\":{\"maximumAvailable\":25,\"restoreRate\":0}}");
        Answer fine = admin.send("{ orders(first: 250) { nodes { id } } }");
        JsonNode cost = fine.json().at("/extensions/cost");
        assertEquals(13, cost.get("requestedQueryCost").intValue());
        assertEquals(2, cost.get("actualQueryCost").intValue());
        assertEquals(23, cost.at("/throttleStatus/currentlyAvailable").intValue());
        for (int i = 0; i < 6; i++) {
            admin.ask("{ orders(first: 250) { nodes { id } } }");
        }
        Answer throttled = admin.send("{ orders(first: 250) { nodes { id } } }");
        assertEquals(200, throttled.status());
        assertEquals("THROTTLED", AdminClient.code(throttled.json()));
        assertTrue(throttled.json().at("/extensions/cost/actualQueryCost").isNull());
        shop.put("/_faults", "{\"throttled\":{\"as\":429}}");
        assertEquals(429, admin.send("{ orders(first: 250) { nodes { id } } }").status());
    }

    @Test
    void clientCredentialsGiveATokenThatExpires() {
        Answer granted = admin.token("grant_type=client_credentials&client_id=client&client_secret=client+secret");
        assertEquals(86_399, granted.json().get("expires_in").intValue());
        String token = granted.json().get("access_token").textValue();
        assertEquals(200, admin.with(token, "2026-10").status());
        assertEquals(401, admin.with("shpat_guess", "2026-10").status());
        shop.put("/_faults", "{\"tokenExpirySeconds\":0}");
        Answer expired = admin.token("grant_type=client_credentials&client_id=client&client_secret=client+secret");
        assertEquals(
                401,
                admin.with(expired.json().get("access_token").textValue(), "2026-10")
                        .status());
        Answer wrong = admin.token("grant_type=client_credentials&client_id=client&client_secret=guess");
        assertEquals(400, wrong.status());
        assertEquals("invalid_client", wrong.json().get("error").textValue());
    }

    @Test
    void anOldVersionFallsForwardAndAFutureOneIsNotFound() {
        assertEquals("2026-10", admin.with(ShopFixture.TOKEN, "2026-10").http().getHeader("X-Shopify-API-Version"));
        assertEquals("2026-01", admin.with(ShopFixture.TOKEN, "2024-07").http().getHeader("X-Shopify-API-Version"));
        assertEquals(404, admin.with(ShopFixture.TOKEN, "2027-01").status());
    }

    @Test
    void aWriteMayBeAppliedAlthoughTheLineIsCut() {
        String order = admin.gid();
        shop.put("/_faults", "{\"cutAfterApply\":{\"nextN\":1}}");
        assertThrows(AssertionError.class, () -> admin.addTags(order, "in-erp").json());
        assertEquals(1, shop.get("/_ledger").json().get("writes").size());
        assertEquals(0, shop.get("/_faults").json().at("/cutAfterApply/nextN").intValue());
    }

    @Test
    void successMayBeAnErrorOrAnHtmlPage() {
        shop.put("/_faults", "{\"graphqlErrorRate\":1}");
        assertEquals("INTERNAL_SERVER_ERROR", AdminClient.code(admin.ask("{ shop { id } }")));
        shop.put("/_faults", "{\"graphqlErrorRate\":0,\"html200Rate\":1}");
        Answer page = admin.with(ShopFixture.TOKEN, "2026-10");
        assertEquals(200, page.status());
        assertEquals("text/html", page.http().getHeader("Content-Type"));
    }

    @Test
    void aStalledShopAnswersNothing() {
        shop.put("/_faults", "{\"stall\":true}");
        Future<?> call = shop.request("/admin/api/2026-10/graphql.json")
                .putHeader("X-Shopify-Access-Token", ShopFixture.TOKEN)
                .timeout(200)
                .sendBuffer(Buffer.buffer("{\"query\":\"{ shop { id } }\"}"));
        assertThrows(AssertionError.class, () -> Waits.on(call));
    }

    @Test
    void dataMayHaveAHoleWithAnErrorBesideIt() {
        shop.put("/_faults", "{\"partialData\":{\"nextN\":1}}");
        String order = admin.gid();
        String query = "{ order(id: \"%s\") { id customer { id } } }".formatted(order);
        JsonNode broken = admin.ask(query);
        assertEquals(order, broken.at("/data/order/id").textValue());
        assertTrue(broken.at("/data/order/customer").isNull());
        assertEquals("INTERNAL_SERVER_ERROR", AdminClient.code(broken));
        assertEquals("[\"order\",\"customer\"]", broken.at("/errors/0/path").toString());
        assertTrue(admin.ask(query).path("errors").isMissingNode());
    }

    @Test
    void whenTimeMovesOnAVersionFallsForward() {
        shop.put("/_faults", "{\"newestApiVersion\":\"2027-10\"}");
        assertEquals("2027-01", admin.with(ShopFixture.TOKEN, "2026-10").http().getHeader("X-Shopify-API-Version"));
        JsonNode versions =
                admin.ask("{ publicApiVersions { handle supported } }").at("/data/publicApiVersions");
        assertEquals("2027-01", versions.at("/0/handle").textValue());
        assertEquals("2028-01", versions.at("/4/handle").textValue());
        assertFalse(versions.at("/4/supported").booleanValue());
    }

    @Test
    void theAppMayHaveBeenGrantedLessThanItAsksFor() {
        shop.put("/_faults", "{\"scopes\":\"read_orders, read_customers\"}");
        JsonNode scopes = admin.ask("{ currentAppInstallation { accessScopes { handle } } }");
        assertEquals(List.of("read_orders", "read_customers"), scopes.findValuesAsText("handle"));
    }

    @Test
    void grantedTokensMayBeVoidedAtOnce() {
        Answer granted = admin.token("grant_type=client_credentials&client_id=client&client_secret=client+secret");
        shop.delete("/_shop/tokens");
        String token = granted.json().get("access_token").textValue();
        assertEquals(401, admin.with(token, "2026-10").status());
    }
}
