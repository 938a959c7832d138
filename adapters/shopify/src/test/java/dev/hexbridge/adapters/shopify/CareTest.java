package dev.hexbridge.adapters.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.application.contract.Waiting;
import dev.hexbridge.application.port.outbound.Checkup.Finding;
import dev.hexbridge.application.port.outbound.Checkup.Grade;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.application.port.outbound.Subscriptions.Ensured;
import dev.hexbridge.application.port.outbound.Subscriptions.Listing;
import dev.hexbridge.application.port.outbound.Subscriptions.Subscription;
import dev.hexbridge.application.port.outbound.VersionRadar.Standing;
import dev.hexbridge.domain.message.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is found out about a shop, and what is to be done about it. */
class CareTest {

    private static final String HERE = "https://hexbridge.example/webhooks/shopify/acme";

    private final EmulatedShop shop = new EmulatedShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aShopThatIsSetUpRightIsGoodInEveryPointButTheAgeOfOrders() {
        assertInstanceOf(
                Ensured.Complete.class,
                Waiting.of(shop.adapter().subscriptions().ensure(HERE, ShopifyAdminAdapter.TOPICS)));
        assertEquals(Optional.empty(), Waiting.of(shop.adapter().setUp()));
        assertEquals(
                Map.of(
                        "token", Grade.GOOD,
                        "shop", Grade.GOOD,
                        "scopes", Grade.GOOD,
                        "older orders", Grade.DOUBTFUL,
                        "API version", Grade.GOOD,
                        "webhook subscriptions", Grade.GOOD,
                        "metafield definition", Grade.GOOD),
                grades());
        assertTrue(of("older orders").text().contains("60 days"));
    }

    @Test
    void whatIsMissingIsNamedWithWhatToDo() {
        shop.faults("{\"scopes\":\"read_orders,write_orders,read_customers,read_products,read_all_orders\","
                + "\"apiVersionServed\":\"2026-01\"}");
        assertEquals(Grade.GOOD, of("older orders").grade());
        Finding scopes = of("scopes");
        assertEquals(Grade.FAULTY, scopes.grade());
        assertEquals("The app is not granted read_locations, read_payment_terms.", scopes.text());
        assertTrue(scopes.remedy().orElseThrow().contains("approve"));
        assertEquals(Grade.FAULTY, of("API version").grade());
        Finding webhooks = of("webhook subscriptions");
        assertEquals(Grade.FAULTY, webhooks.grade());
        assertTrue(webhooks.text().contains("orders/updated"), webhooks.text());
        assertEquals(Grade.DOUBTFUL, of("metafield definition").grade());
        examine().stream()
                .filter(finding -> finding.grade() != Grade.GOOD)
                .forEach(finding -> assertTrue(finding.remedy().isPresent(), finding.point()));
    }

    @Test
    void withoutAWorkingTokenNothingElseIsLookedAt() {
        try (EmulatedShop wrong = new EmulatedShop(settings -> new ShopifyAdminSettings(
                settings.shop(),
                ShopifyAdminSettings.Access.client(
                        "another app", settings.access().secret()),
                settings.metafields(),
                settings.numberFields(),
                settings.load()))) {
            List<Finding> findings =
                    Waiting.of(wrong.adapter().checkup(Optional.of(HERE)).examine());
            assertEquals(List.of("token"), findings.stream().map(Finding::point).toList());
            assertEquals(Grade.FAULTY, findings.getFirst().grade());
        }
    }

    @Test
    void theRadarTellsWhereTheVersionStands() {
        assertEquals(
                new Standing.Known("2026-10", "2026-10", true, Optional.of(LocalDate.of(2027, 10, 1)), "2026-10"),
                Waiting.of(shop.adapter().versions().look()));
        shop.faults("{\"newestApiVersion\":\"2027-10\",\"apiVersionServed\":\"2027-01\"}");
        assertEquals(
                new Standing.Known("2026-10", "2027-01", false, Optional.of(LocalDate.of(2027, 10, 1)), "2027-10"),
                Waiting.of(shop.adapter().versions().look()));
        shop.faults("{\"html200Rate\":1}");
        assertInstanceOf(
                Standing.Later.class, Waiting.of(shop.adapter().versions().look()));
    }

    @Test
    void everyTopicOfOursIsOneThatShopifyKnowsBySubscription() {
        assertInstanceOf(
                Ensured.Complete.class,
                Waiting.of(shop.adapter().subscriptions().ensure(HERE, ShopifyAdminAdapter.TOPICS)));
        assertEquals(
                ShopifyAdminAdapter.TOPICS,
                assertInstanceOf(
                                Listing.Complete.class,
                                Waiting.of(shop.adapter().subscriptions().list()))
                        .subscriptions()
                        .stream()
                        .map(Subscription::topic)
                        .collect(Collectors.toSet()));
    }

    @Test
    void settingsTellTheirFaults() {
        ShopifyAdminSettings.Shop shop = new ShopifyAdminSettings.Shop(
                TenantId.DEFAULT, Fixtures.ACME, "acme.myshopify.com", "http://acme.example", "2026-11");
        ShopifyAdminSettings settings = new ShopifyAdminSettings(
                shop,
                ShopifyAdminSettings.Access.token(new Secret(" ")),
                List.of("nodot"),
                List.of(ShopifyAdminSettings.NUMBER_FIELD, "$app.number"),
                ShopifyAdminSettings.Load.USUAL);
        assertEquals(
                Set.of(
                        "the shop's URL must be https, or http on this machine: http://acme.example",
                        "there is no API version of this name: 2026-11",
                        "the client secret or access token is empty",
                        "no metafield is called like this, namespace.key: nodot"),
                Set.copyOf(settings.faults()));
    }

    private List<Finding> examine() {
        return Waiting.of(shop.adapter().checkup(Optional.of(HERE)).examine());
    }

    private Map<String, Grade> grades() {
        return examine().stream().collect(Collectors.toMap(Finding::point, Finding::grade));
    }

    private Finding of(String point) {
        return examine().stream()
                .filter(finding -> finding.point().equals(point))
                .findFirst()
                .orElseThrow();
    }
}
