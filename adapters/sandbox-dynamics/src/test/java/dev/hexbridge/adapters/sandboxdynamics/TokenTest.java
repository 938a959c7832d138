package dev.hexbridge.adapters.sandboxdynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenTest {
    private final SteppingClock clock = new SteppingClock();
    private final Peer peer = Peer.start(Peer.STANDARD.withClock(clock));

    @AfterEach
    void stop() {
        peer.close();
    }

    private MultiMap credentials(String secret) {
        return MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "client_credentials")
                .add("client_id", Peer.CREDENTIALS.clientId())
                .add("client_secret", secret);
    }

    private int use() {
        return peer.get("/data/CustomerGroups").status();
    }

    @Test
    void theSecondEndpointTakesAScope() {
        JsonObject token = peer.v2(peer.url() + "/.default").json();

        assertEquals("Bearer", token.getString("token_type"));
        assertEquals(3599, token.getInteger("expires_in"));
        peer.bearer(token.getString("access_token"));
        assertEquals(200, use());
    }

    @Test
    void theFirstEndpointTakesAResourceAndTellsNumbersAsText() {
        JsonObject token = peer.form(
                        peer.url() + "/some-tenant/oauth2/token",
                        credentials(Peer.CREDENTIALS.clientSecret()).add("resource", peer.url()))
                .json();

        assertEquals("3599", token.getString("expires_in"));
        assertEquals(peer.url(), token.getString("resource"));
        peer.bearer(token.getString("access_token"));
        assertEquals(200, use());
    }

    @Test
    void aWrongSecretIsAnInvalidClient() {
        Peer.Reply reply = peer.form(peer.tokenUrl(), credentials("wrong").add("scope", peer.url() + "/.default"));

        assertEquals(401, reply.status());
        assertEquals("invalid_client", reply.json().getString("error"));
    }

    @Test
    void aResourceWithATrailingSlashGetsATokenNobodyAccepts() {
        Peer.Reply reply = peer.v2(peer.url() + "//.default");

        assertEquals(200, reply.status());
        peer.bearer(reply.json().getString("access_token"));
        assertEquals(401, use());
    }

    @Test
    void aRequestWithoutATokenIsUnauthorised() {
        peer.bearer("");

        Peer.Reply reply = peer.get("/data/CustomerGroups");

        assertEquals(401, reply.status());
        assertTrue(reply.header("WWW-Authenticate").startsWith("Bearer"));
    }

    @Test
    void aTokenExpiresAfterTheConfiguredTime() {
        peer.knobs(new JsonObject().put("tokenExpirySeconds", 60));
        peer.logIn();

        clock.pass(Duration.ofSeconds(59));
        assertEquals(200, use());
        clock.pass(Duration.ofSeconds(1));
        assertEquals(401, use());
    }

    @Test
    void revokedTokensAreUnauthorisedAndNewOnesWork() {
        peer.knobs(new JsonObject().put("revokeTokens", true));

        assertEquals(401, use());
        peer.logIn();
        assertEquals(200, use());
    }

    @Test
    void anApplicationWithoutAUserIsForbidden() {
        peer.knobs(new JsonObject().put("appRegistered", false));

        assertEquals(403, use());
    }

    @Test
    void theTokenEndpointCanBeDown() {
        peer.knobs(new JsonObject().put("tokenEndpointDown", true));

        assertEquals(503, peer.v2(peer.url() + "/.default").status());
    }
}
