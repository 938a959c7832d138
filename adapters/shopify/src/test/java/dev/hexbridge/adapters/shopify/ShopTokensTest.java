package dev.hexbridge.adapters.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.application.port.outbound.SnapshotSource.Reread;
import dev.hexbridge.application.port.outbound.TargetSystem.Availability;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import io.vertx.core.Future;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The access token of a shop: asked for once, renewed in time, replaced once. */
class ShopTokensTest {

    private static final EntityKey ORDER = new EntityKey(Fixtures.ACME, EntityKind.ORDER, "1");

    private ScriptedShop shop = new ScriptedShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void oneTokenServesAllWhoWaitForIt() {
        shop.answer(gone(), gone(), gone());
        Waiting.of(Future.all(reread(), reread(), reread()));
        assertEquals(1, shop.tokenRequests().size());
        assertTrue(shop.tokenRequests().getFirst().body().contains("grant_type=client_credentials"));
        assertEquals(
                List.of("token-1", "token-1", "token-1"),
                shop.requests().stream().map(ScriptedShop.Seen::token).toList());
    }

    @Test
    void aTokenIsRenewedBeforeItEndsAndUsedMeanwhile() {
        shop.answer(gone(), gone(), gone());
        Waiting.of(reread());
        shop.passSeconds(80_000);
        Waiting.of(reread());
        assertEquals("token-1", shop.requests().get(1).token());
        shop.passSeconds(86_000);
        Waiting.of(reread());
        assertEquals("token-2", shop.requests().get(2).token().substring(0, 7));
    }

    @Test
    void aRefusedTokenIsReplacedOnceAndThenWaits() {
        shop.answer(ScriptedShop.status(401, "{}"), gone());
        assertEquals(List.of(new Reread.Gone(ORDER)), Waiting.of(reread()));
        assertEquals(2, shop.tokenRequests().size());

        shop.answer(ScriptedShop.status(401, "{}"), ScriptedShop.status(401, "{}"));
        assertEquals(FailureKind.CREDENTIALS, later(reread()).failure().kind());
        assertEquals(4, shop.requests().size());
        assertInstanceOf(
                Availability.Closed.class,
                shop.adapter().orders(WriteBacks.NO_PATTERNS).availability());
    }

    @Test
    void aLastingTokenIsUsedAsItIs() {
        shop.close();
        shop = new ScriptedShop(settings -> new ShopifyAdminSettings(
                settings.shop(),
                ShopifyAdminSettings.Access.token(new Secret("shpat_lasting")),
                List.of(),
                settings.numberFields(),
                settings.load()));
        shop.answer(gone(), ScriptedShop.status(401, "{}"));
        assertEquals(List.of(new Reread.Gone(ORDER)), Waiting.of(reread()));
        assertEquals("shpat_lasting", shop.requests().getFirst().token());
        assertEquals(FailureKind.CREDENTIALS, later(reread()).failure().kind());
        assertEquals(List.of(), shop.tokenRequests());
    }

    @Test
    void wrongCredentialsAreToldWithoutTheSecret() {
        shop.answerToken(ScriptedShop.status(
                400, "{\"error\":\"invalid_client\",\"error_description\":\"bad " + ScriptedShop.SECRET + "\"}"));
        Failure failure = later(reread()).failure();
        assertEquals(FailureKind.CREDENTIALS, failure.kind());
        assertEquals("invalid_client: bad ...", failure.text());
    }

    private Future<List<Reread>> reread() {
        return shop.adapter().snapshots().read(List.of(ORDER));
    }

    private static Reread.Later later(Future<List<Reread>> answer) {
        return assertInstanceOf(Reread.Later.class, Waiting.of(answer).getFirst());
    }

    private static ScriptedShop.Answer gone() {
        return ScriptedShop.data("{\"shop\":{},\"nodes\":[null]}");
    }
}
