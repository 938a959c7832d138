package dev.hexbridge.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.domain.desire.WriteBack;
import dev.hexbridge.domain.pair.Pair;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {

    private static final String REAL = """
            http: {host: 0.0.0.0, port: 9000}
            database: {url: "postgresql://hexbridge@db.example.com:5432/hexbridge"}
            shopify:
              - name: acme
                domain: acme.myshopify.com
                adminUrl: https://acme.myshopify.com
                adminToken: secret://env/HEXBRIDGE_SECRET_ACME
                webhookSecret: secret://file/acme-webhooks
            dynamics:
              - name: erp
                url: https://acme.operations.dynamics.com/
                tokenUrl: https://login.microsoftonline.com/tenant/oauth2/v2.0/token
                clientId: 11111111-2222-3333-4444-555555555555
                clientSecret: secret://env/HEXBRIDGE_SECRET_ERP
                company: FRRT
            pairs:
              - name: acme
                zone: Europe/Paris
            """;

    @Test
    void theSandboxNeedsNothingButItsOwnFile() {
        Settings settings = read(SettingsFile.sandbox().text(), Map.of());

        assertTrue(settings.needsEmulators());
        assertEquals("sandbox", settings.shops().getFirst().name().value());
    }

    @Test
    void aPairTakesTheOnlyShopAndTheOnlyErpAndTheirCompany() {
        Pair pair = read(REAL, Map.of()).pairs().sound().getFirst();

        assertEquals("acme", pair.source().value());
        assertEquals("erp", pair.target().value());
        assertEquals("frrt", pair.settings().legalEntity());
    }

    @Test
    void aShopIsSweptAndWrittenToInTheUsualWayUnlessItIsSaidOtherwise() {
        Settings.ShopCare usual = read(REAL, Map.of()).shops().getFirst().care();
        Settings.ShopCare said = read(
                        REAL,
                        Map.of(
                                "HEXBRIDGE_HTTP_PUBLIC_URL", "https://hooks.example.com",
                                "HEXBRIDGE_SHOPIFY_SWEEP_EVERY", "4h",
                                "HEXBRIDGE_SHOPIFY_SWEEP_FROM", "2026-11-01",
                                "HEXBRIDGE_SHOPIFY_WRITE_BACK_METAFIELD", "acme.erp_{company}",
                                "HEXBRIDGE_SHOPIFY_WRITE_BACK_TAG", "in-erp"))
                .shops()
                .getFirst()
                .care();

        assertEquals(Duration.ofMinutes(10), usual.sweep().every());
        assertEquals(Duration.ofMinutes(15), usual.sweep().overlap());
        assertEquals(Optional.of("hexbridge.d365_order"), usual.writeBack().map(WriteBack::metafield));
        assertEquals(Optional.empty(), usual.webhooks());
        assertEquals(Duration.ofHours(4), said.sweep().every());
        assertEquals(
                Optional.of(Instant.parse("2026-11-01T00:00:00Z")), said.sweep().from());
        assertEquals(List.of("acme.erp_frrt"), said.writeBack().orElseThrow().fields(List.of("frrt")));
        assertEquals(
                Optional.of("https://hooks.example.com/webhooks/shopify/acme"),
                said.webhooks().map(URI::toString));
    }

    @Test
    void whatAShopCannotTakeIsAFault() {
        Map<String, String> wrong = Map.of(
                "HEXBRIDGE_SHOPIFY_SWEEP_EVERY", "ten minutes",
                "HEXBRIDGE_SHOPIFY_SWEEP_FROM", "yesterday",
                "HEXBRIDGE_SHOPIFY_WRITE_BACK_METAFIELD", "d365",
                "HEXBRIDGE_SHOPIFY_WRITE_BACK_TAG", "a,b");
        SettingsResult.Faulty faulty = assertInstanceOf(
                SettingsResult.Faulty.class,
                SettingsReader.read(Optional.of(new SettingsFile("settings.yaml", REAL)), wrong));

        assertEquals(4, faulty.faults().size(), () -> faulty.faults().toString());
    }

    @Test
    void aVariableOverridesTheFile() {
        Settings settings = read(
                REAL,
                Map.of(
                        "HEXBRIDGE_HTTP_PORT", "0",
                        "HEXBRIDGE_DYNAMICS_COMPANY", "USMF",
                        "HEXBRIDGE_SHOPIFY_ACME_DOMAIN", "other.myshopify.com",
                        "HEXBRIDGE_SHOPIFY_WEBHOOK_SECRET", "in clear, since it is a variable"));

        assertEquals(0, settings.http().port());
        assertEquals("usmf", settings.pairs().sound().getFirst().settings().legalEntity());
        assertEquals("other.myshopify.com", settings.shops().getFirst().domain());
        assertInstanceOf(
                SecretRef.Given.class,
                settings.shops().getFirst().webhookSecrets().getFirst());
    }

    @Test
    void theTrailingSlashOfAnEnvironmentIsNoPartOfItsName() {
        assertEquals(
                "https://acme.operations.dynamics.com",
                read(REAL, Map.of())
                        .erps()
                        .getFirst()
                        .environment()
                        .orElseThrow()
                        .url()
                        .toString());
    }

    @Test
    void allFaultsAreToldAtOnceWithTheirPlace() {
        List<String> places = faults("""
                        http: {port: many, prot: 1}
                        database: {url: "mysql://x"}
                        shopify:
                          - name: Acme!
                            adminUrl: http://acme.myshopify.com
                        dynamics:
                          - name: erp
                            url: https://erp.example.com
                            clientSecret: in-clear
                        pairs:
                          - name: a
                            zone: Mars/Olympus
                            money: {tolerance: -1}
                        """, Map.of("HEXBRIDGE_HTPP_PORT", "1")).stream()
                .map(SettingsFault::place)
                .toList();

        assertEquals(
                List.of(
                        "http.port",
                        "http.prot",
                        "database.url",
                        "shopify[0].name",
                        "shopify[0].adminUrl",
                        "dynamics[0].tokenUrl",
                        "dynamics[0].clientId",
                        "dynamics[0].clientSecret",
                        "pairs[0].zone",
                        "pairs[0].money.tolerance",
                        "HEXBRIDGE_HTPP_PORT"),
                places);
    }

    @Test
    void everyFaultOfAPairsMoneyIsTold() {
        String pairs = """
                        shopify: [{name: shop, adminUrl: "https://a.myshopify.com"}]
                        pairs:
                          - name: a
                            money: {verifyTotals: maybe, tax: erp-computes, convertTo: EUR}
                          - name: b
                            company: demf
                            money: {rateType: Default}
                          - name: c
                            company: frrt
                            money: {convertTo: euro, rates: {"USD:EUR": "1", "USD/EUR": "-1"}}
                          - name: d
                            company: usrt
                            money: {convertTo: EUR, rates: {"USD:EUR": "1", "USD/EUR from 2026-13-01": "1"}}
                        """;
        List<String> told = faults(pairs, Map.of()).stream()
                .map(SettingsFault::toString)
                .filter(text -> text.contains(".money."))
                .map(text -> text.replaceAll(":.*", ""))
                .toList();

        assertEquals(
                List.of(
                        "pairs[0].money.verifyTotals",
                        "pairs[0].money.rates",
                        "pairs[0].money.convertTo",
                        "pairs[1].money.rateType",
                        "pairs[2].money.convertTo",
                        "pairs[2].money.rates",
                        "pairs[3].money.rates",
                        "pairs[3].money.rates"),
                told);
    }

    @Test
    void aFaultNeverRepeatsASecret() {
        String told = faults("dynamics: [{name: erp, clientSecret: in-clear}]", Map.of())
                .toString();

        assertTrue(told.contains("clientSecret"), told);
        assertTrue(!told.contains("in-clear"), told);
    }

    @Test
    void brokenYamlIsToldWithItsLine() {
        SettingsFault fault = faults("http:\n  port: [1\n", Map.of()).getFirst();

        assertTrue(fault.place().startsWith("test.yaml:"), fault.toString());
    }

    @Test
    void twoPairsNeverClaimTheSameDocuments() {
        Settings.Pairs pairs = read(REAL + "  - name: again\n", Map.of()).pairs();

        assertEquals(1, pairs.sound().size());
        assertEquals("again", pairs.idle().getFirst().pair().name());
        assertTrue(pairs.faults().toString().contains("another pair"), pairs::toString);
    }

    @Test
    void aFaultOfOnePairStopsThatPairAlone() {
        Settings.Pairs pairs = read(REAL + "  - {name: mars, company: mars, zone: Mars/Olympus}\n", Map.of())
                .pairs();

        assertEquals(List.of("acme"), pairs.sound().stream().map(Pair::name).toList());
        assertEquals("pairs[1].zone", pairs.faults().getFirst().place());
        assertTrue(pairs.idle().getFirst().reason().contains("\"Mars/Olympus\" is not a time zone"), pairs::toString);
    }

    @Test
    void shopsThatWriteIntoOneCompanyNeedPrefixesThatCanBeToldApart() {
        String twoShops = """
                shopify: [{name: north}, {name: south}, {name: west}]
                pairs:
                  - {name: north, source: north}
                  - {name: south, source: south, numbering: {orderPrefix: S1, customerPrefix: D}}
                  - {name: west, source: west, numbering: {orderPrefix: W, customerPrefix: C}}
                """;
        List<SettingsFault> faults = read(twoShops, Map.of()).pairs().faults();

        assertEquals(
                List.of("pairs[1].numbering.orderPrefix", "pairs[2].numbering.customerPrefix"),
                faults.stream().map(SettingsFault::place).toList());
        assertTrue(
                faults.getFirst().message().startsWith("\"S1\" cannot be told from \"S\" of the pair north"),
                faults::toString);
    }

    @Test
    void namesAndWeightsOfPairsAreChecked() {
        List<SettingsFault> faults = read(
                        REAL + "  - {name: acme, company: a}\n  - {name: heavy, company: b, weight: 0}\n", Map.of())
                .pairs()
                .faults();

        assertEquals(
                List.of("pairs[1].name", "pairs[2].weight"),
                faults.stream().map(SettingsFault::place).toList());
    }

    private static Settings read(String text, Map<String, String> environment) {
        return switch (SettingsReader.read(Optional.of(new SettingsFile("test.yaml", text)), environment)) {
            case SettingsResult.Read read -> read.settings();
            case SettingsResult.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    private static List<SettingsFault> faults(String text, Map<String, String> environment) {
        SettingsResult result = SettingsReader.read(Optional.of(new SettingsFile("test.yaml", text)), environment);
        return assertInstanceOf(SettingsResult.Faulty.class, result).faults();
    }
}
