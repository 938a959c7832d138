package dev.hexbridge.adapters.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.port.outbound.SnapshotSource.Reread;
import dev.hexbridge.application.port.outbound.TargetSystem.Availability;
import dev.hexbridge.domain.delivery.DeliveryOutcome;
import dev.hexbridge.domain.delivery.FailureKind;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What each answer of a shop means, and when nothing is sent. */
class AdminClientTest {

    private static final EntityKey ORDER = new EntityKey(Fixtures.ACME, EntityKind.ORDER, "1");
    private static final String NOTHING_SET = "{\"metafieldsSet\":{\"metafields\":[{\"id\":\"m\"}],\"userErrors\":[]}}";
    private static final String DEFINED =
            "{\"metafieldDefinitionCreate\":{\"createdDefinition\":null,\"userErrors\":[{\"field\":[\"definition\"],"
                    + "\"message\":\"Key is in use\",\"code\":\"TAKEN\"}]}}";

    private ScriptedShop shop = new ScriptedShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void throttledWaitsAsLongAsTheBucketNeeds() {
        String throttled = "{\"errors\":[{\"message\":\"Throttled\",\"extensions\":{\"code\":\"THROTTLED\"}}],"
                + "\"extensions\":" + ScriptedShop.cost(560, 60) + "}";
        shop.answer(ScriptedShop.whole(throttled));
        Reread.Later later = later(reread());
        assertEquals(FailureKind.THROTTLED, later.failure().kind());
        Duration wait = Duration.between(shop.now(), later.notBefore().orElseThrow());
        assertTrue(wait.toMillis() >= 5_000 && wait.toMillis() < 5_100, wait::toString);
        assertInstanceOf(
                Availability.Open.class,
                shop.adapter().orders(WriteBacks.NO_PATTERNS).availability());
    }

    @Test
    void throttledWith429WaitsAsLongAsToldAndClosesTheShop() {
        shop.answer(request -> request.response()
                .setStatusCode(429)
                .putHeader("Retry-After", "2.5")
                .end("{\"errors\":\"Too many\"}"));
        Reread.Later later = later(reread());
        assertEquals(FailureKind.THROTTLED, later.failure().kind());
        assertEquals(Optional.of(shop.now().plusMillis(2_500)), later.notBefore());
        assertEquals(
                new Availability.Closed(
                        "The shop asked for patience.", shop.now().plusMillis(2_500)),
                shop.adapter().orders(WriteBacks.NO_PATTERNS).availability());
        assertEquals(FailureKind.THROTTLED, later(reread()).failure().kind());
        assertEquals(1, shop.requests().size());
    }

    @Test
    void throttledWith429AndNoTimeIsReckonedFromTheBucket() {
        String throttled = "{\"errors\":[{\"message\":\"Throttled\",\"extensions\":{\"code\":\"THROTTLED\"}}],"
                + "\"extensions\":" + ScriptedShop.cost(110, 10) + "}";
        shop.answer(ScriptedShop.status(429, throttled));
        Duration wait = Duration.between(shop.now(), later(reread()).notBefore().orElseThrow());
        assertTrue(wait.toMillis() >= 1_000 && wait.toMillis() < 1_100, wait::toString);
    }

    @Test
    void anEmptyBucketClosesTheTargetUntilItHoldsAWrite() {
        shop.answer(ScriptedShop.whole(
                "{\"data\":{\"shop\":{},\"nodes\":[null]},\"extensions\":" + ScriptedShop.cost(60, 2) + "}"));
        Waiting.of(reread());
        Availability.Closed closed = assertInstanceOf(
                Availability.Closed.class,
                shop.adapter().orders(WriteBacks.NO_PATTERNS).availability());
        assertEquals(shop.now().plusMillis(100), closed.until());
        shop.passSeconds(1);
        assertInstanceOf(
                Availability.Open.class,
                shop.adapter().orders(WriteBacks.NO_PATTERNS).availability());
    }

    @Test
    void errorsBesideDataAreNotOverlooked() {
        shop.answer(
                ScriptedShop.data("{\"shop\":{},\"nodes\":[{\"id\":\"gid://shopify/Order/1\",\"customer\":null}]}"),
                ScriptedShop.whole(
                        "{\"data\":{\"shop\":{},\"nodes\":[{\"id\":\"gid://shopify/Order/1\",\"customer\":null}]},"
                                + "\"errors\":[{\"message\":\"Not approved\",\"path\":[\"nodes\",0,\"customer\"],"
                                + "\"extensions\":{\"code\":\"ACCESS_DENIED\"}}]}"));
        assertInstanceOf(Reread.Taken.class, Waiting.of(reread()).getFirst());
        Reread.Later later = later(reread());
        assertEquals(FailureKind.CREDENTIALS, later.failure().kind());
        assertEquals(Optional.of("nodes/0/customer"), later.failure().field());
    }

    @Test
    void aMissingScopeWaitsForAPersonAndKillsNothing() {
        shop.answer(ScriptedShop.error("ACCESS_DENIED"));
        assertEquals(FailureKind.CREDENTIALS, later(reread()).failure().kind());
    }

    @Test
    void whatTheValidatorRefusesIsRefusedForGood() {
        shop.answer(ScriptedShop.error("undefinedField"));
        Reread.Refused refused =
                assertInstanceOf(Reread.Refused.class, Waiting.of(reread()).getFirst());
        assertEquals(FailureKind.PROTOCOL, refused.failure().kind());
    }

    @Test
    void aRequestThatIsTooDearIsHalved() {
        shop.answer(ScriptedShop.error("MAX_COST_EXCEEDED"), gone(), gone());
        EntityKey other = new EntityKey(Fixtures.ACME, EntityKind.ORDER, "2");
        assertEquals(
                List.of(new Reread.Gone(ORDER), new Reread.Gone(other)),
                Waiting.of(shop.adapter().snapshots().read(List.of(ORDER, other))));
        assertEquals(3, shop.requests().size());
    }

    @Test
    void afterTheFirstByteOfAMutationEveryFailureIsUnknown() {
        shop.answer(ScriptedShop.data(DEFINED));
        Waiting.of(shop.adapter().setUp());
        List<ScriptedShop.Answer> failures = List.of(
                request -> request.connection().close(),
                ScriptedShop.status(502, "bad gateway"),
                ScriptedShop.whole("not JSON"),
                ScriptedShop.whole("{}"),
                ScriptedShop.error("INTERNAL_SERVER_ERROR"),
                ScriptedShop.whole("{\"data\":{\"metafieldsSet\":null},\"errors\":[{\"message\":\"Timeout\"}]}"),
                request -> request.response()
                        .putHeader("Content-Type", "text/html")
                        .end("<html></html>"),
                request -> request.response()
                        .setStatusCode(302)
                        .putHeader("Location", "/elsewhere")
                        .end());
        for (ScriptedShop.Answer failure : failures) {
            shop.answer(failure);
            assertInstanceOf(DeliveryOutcome.Unknown.class, write());
            shop.answer(ScriptedShop.data(NOTHING_SET));
            assertEquals(WriteBacks.delivered("1"), write());
        }
        assertEquals(1 + 2 * failures.size(), shop.requests().size());
    }

    @Test
    void anAnswerThatIsTooLongIsNotRead() {
        shop.close();
        shop = new ScriptedShop(settings -> new ShopifyAdminSettings(
                settings.shop(),
                settings.access(),
                List.of(),
                settings.numberFields(),
                new ShopifyAdminSettings.Load(Duration.ofSeconds(5), 1_000, 4, ShopifyAdminSettings.Breaker.USUAL)));
        shop.answer(ScriptedShop.data("{\"nodes\":[\"" + "x".repeat(2_000) + "\"]}"));
        assertEquals(FailureKind.NO_ANSWER, later(reread()).failure().kind());
    }

    @Test
    void aShopThatFailsAgainAndAgainIsLeftAlone() {
        for (int i = 0; i < 5; i++) {
            later(reread());
        }
        assertInstanceOf(
                Availability.Closed.class,
                shop.adapter().orders(WriteBacks.NO_PATTERNS).availability());
        assertEquals(FailureKind.UNAVAILABLE, later(reread()).failure().kind());
        assertEquals(5, shop.requests().size());
    }

    @Test
    void anotherVersionThanTheOneAskedForIsNoticedAndCounted() {
        ScriptedShop.Answer old = request -> request.response()
                .putHeader("X-Shopify-API-Version", "2026-01")
                .end("{\"data\":{\"shop\":{},\"nodes\":[null]}}");
        shop.answer(gone(), old, old, gone());
        Waiting.of(reread());
        assertEquals(List.of(), shop.signals.noticed);
        Waiting.of(reread());
        Waiting.of(reread());
        assertEquals(
                List.of(Map.of("connection", "acme", "expected", "2026-10", "served", "2026-01", "answers", "1")),
                shop.signals.noticed);
        assertEquals(2, shop.adapter().versionMismatches());
        Waiting.of(reread());
        assertEquals(2, shop.adapter().versionMismatches());
    }

    private Future<List<Reread>> reread() {
        return shop.adapter().snapshots().read(List.of(ORDER));
    }

    private static Reread.Later later(Future<List<Reread>> answer) {
        return assertInstanceOf(Reread.Later.class, Waiting.of(answer).getFirst());
    }

    private DeliveryOutcome write() {
        return WriteBacks.deliver(
                shop.adapter().orders(WriteBacks.NO_PATTERNS), WriteBacks.create("1", WriteBacks.number("SO-1")));
    }

    private static ScriptedShop.Answer gone() {
        return ScriptedShop.data("{\"shop\":{},\"nodes\":[null]}");
    }
}
