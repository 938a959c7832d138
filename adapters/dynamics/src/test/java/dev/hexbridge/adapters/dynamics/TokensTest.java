package dev.hexbridge.adapters.dynamics;

import static dev.hexbridge.adapters.dynamics.Answers.changeSet;
import static dev.hexbridge.adapters.dynamics.Answers.created;
import static dev.hexbridge.adapters.dynamics.Answers.parts;
import static dev.hexbridge.adapters.dynamics.Answers.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.adapters.dynamics.ScriptedPeer.Answer;
import dev.hexbridge.application.contract.TargetDocuments;
import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.DeliveryOutcome.Delivered;
import dev.hexbridge.domain.delivery.DeliveryOutcome.RetryLater;
import dev.hexbridge.domain.delivery.FailureKind;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tokens: one request at a time, refreshed early, replaced once when refused; never the fault of a document. */
class TokensTest {

    private static final Answer UNAUTHORISED = status(401, "text/plain", "");
    private static final Answer DONE = parts(changeSet(1, created("SO-1"), created("SO-1")));

    private final ScriptedPeer peer = new ScriptedPeer();

    @AfterEach
    void stop() {
        peer.close();
    }

    @Test
    void theRequestNamesTheEnvironmentWithoutATrailingSlash() {
        peer.answer(DONE);
        create();
        String form = peer.tokenRequests().getFirst().body();
        String scope = "scope=" + peer.url().replace(":", "%3A").replace("/", "%2F") + "%2F.default";
        assertEquals("client_id=client&client_secret=s3cr3t%2B%2F%3D&grant_type=client_credentials&" + scope, form);
        assertEquals("Bearer token-1", peer.requests().getFirst().authorization());
    }

    @Test
    void theFirstVersionOfTheEndpointIsAskedForAResource() {
        assertEquals(
                "resource=https://erp.example",
                DynamicsSettings.Audience.of("https://login.example/tenant/oauth2/token")
                        .parameter("https://erp.example")
                        .toString());
    }

    @Test
    void manyWhoNeedATokenAskForItOnce() {
        List<Future<List<DeliveryOutcome>>> sent = new ArrayList<>();
        for (int order = 0; order < 6; order++) {
            peer.answer(DONE);
            Delivery delivery = new Delivery(TargetDocuments.ORDER, "attempt", Work.create("SO-1"));
            sent.add(peer.adapter().deliver(List.of(delivery)));
        }
        EmulatedErp.await(Future.all(sent));
        assertEquals(1, peer.tokenRequests().size());
    }

    @Test
    void aTokenInItsLastFifthIsStillUsedWhileTheNextIsFetched() {
        peer.answer(DONE, DONE, DONE);
        create();
        peer.passSeconds(2_890);
        create();
        assertEquals("Bearer token-1", peer.requests().get(1).authorization());
        assertEquals(2, peer.tokenRequests().size());
        create();
        assertEquals("Bearer token-2", peer.requests().get(2).authorization());
    }

    @Test
    void aTokenThatIsOverIsNotUsed() {
        peer.answerToken(Answers.token("short", "10")).answer(DONE, DONE);
        create();
        peer.passSeconds(10);
        create();
        assertEquals("Bearer short", peer.requests().get(0).authorization());
        assertEquals("Bearer token-2", peer.requests().get(1).authorization());
    }

    @Test
    void aRefusedTokenIsReplacedOnce() {
        peer.answer(UNAUTHORISED, DONE);
        assertInstanceOf(Delivered.class, create());
        assertEquals("Bearer token-1", peer.requests().get(0).authorization());
        assertEquals("Bearer token-2", peer.requests().get(1).authorization());
    }

    @Test
    void aFreshTokenThatIsRefusedMakesTheWorkWait() {
        peer.answer(UNAUTHORISED, UNAUTHORISED);
        RetryLater later = assertInstanceOf(RetryLater.class, create());
        assertEquals(FailureKind.CREDENTIALS, later.failure().kind());
        assertEquals(2, peer.requests().size());
        assertEquals(
                later.notBefore(),
                Optional.of(Availabilities.closed(peer.adapter()).until()));
    }

    @Test
    void anApplicationThatIsNotRegisteredMakesTheWorkWait() {
        peer.answer(status(403, "application/json", "{}"));
        assertEquals(
                FailureKind.CREDENTIALS,
                assertInstanceOf(RetryLater.class, create()).failure().kind());
    }

    @Test
    void aWrongSecretIsToldWithItsCauseAndWithoutTheSecret() {
        peer.answerToken(status(
                401,
                "application/json",
                "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: Invalid client secret "
                        + ScriptedPeer.SECRET + " provided.\"}"));
        RetryLater later = assertInstanceOf(RetryLater.class, create());
        assertEquals(FailureKind.CREDENTIALS, later.failure().kind());
        assertTrue(
                later.failure().text().startsWith("invalid_client: AADSTS7000215"),
                later.failure().text());
        assertFalse(later.failure().text().contains(ScriptedPeer.SECRET));
        assertEquals(List.of(), peer.requests());
        assertTrue(Availabilities.closed(peer.adapter()).reason().contains("invalid_client"));
    }

    @Test
    void aTokenEndpointThatIsDownMakesTheWorkWaitAndRestsLongerEachTime() {
        peer.answerToken(status(503, "text/html", "<html>"), status(503, "text/html", "<html>"));
        RetryLater first = assertInstanceOf(RetryLater.class, create());
        assertEquals(FailureKind.UNAVAILABLE, first.failure().kind());
        assertEquals(Optional.of(peer.now().plusSeconds(1)), first.notBefore());
        RetryLater second = assertInstanceOf(RetryLater.class, create());
        assertEquals(Optional.of(peer.now().plusSeconds(2)), second.notBefore());
        peer.passSeconds(2);
        assertFalse(Availabilities.isClosed(peer.adapter()));
        peer.answer(DONE);
        assertInstanceOf(Delivered.class, create());
    }

    private DeliveryOutcome create() {
        return Work.deliver(peer.adapter(), Work.create("SO-1"));
    }
}
