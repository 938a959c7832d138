package dev.hexbridge.adapters.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hexbridge.adapters.dynamics.DynamicsCheckupSettings.Company;
import dev.hexbridge.adapters.dynamics.DynamicsCheckupSettings.Records;
import dev.hexbridge.adapters.dynamics.DynamicsCheckupSettings.Stock;
import dev.hexbridge.adapters.sandboxdynamics.SandboxDynamicsAdapter;
import dev.hexbridge.adapters.sandboxdynamics.SandboxDynamicsSettings;
import dev.hexbridge.application.port.outbound.Checkup.Finding;
import dev.hexbridge.application.port.outbound.Checkup.Grade;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CheckupTest {

    private static final String SECRET = "emulated secret";
    private static final Vertx VERTX = Vertx.vertx();
    private static Optional<SandboxDynamicsAdapter> environment = Optional.empty();

    @BeforeAll
    static void start() {
        environment = Optional.of(EmulatedErp.await(SandboxDynamicsAdapter.start(
                VERTX, SandboxDynamicsSettings.standard(new SandboxDynamicsSettings.Credentials("app", SECRET)))));
    }

    @AfterAll
    static void stop() {
        EmulatedErp.await(environment.orElseThrow().close());
        EmulatedErp.await(VERTX.close());
    }

    @Test
    void anEnvironmentThatIsSetUpAsTheSettingsSayHasNoFault() {
        List<Finding> findings = examine(settings(Map.of(), company("usmf", "24", "2")), SECRET);
        assertEquals(List.of(), of(findings, Grade.FAULTY));
        assertTrue(points(findings).contains("usmf: entity set SalesOrderLines"), findings.toString());
        assertTrue(points(findings).contains("usmf: warehouse 24"), findings.toString());
        assertEquals(List.of("clock", "usmf: number sequence"), of(findings, Grade.UNSEEN));
    }

    @Test
    void aWrongSecretIsToldWithTheEndpointsWordsAndWithoutTheSecret() {
        List<Finding> findings = examine(settings(Map.of(), company("usmf", "24", "2")), "wrong");
        assertEquals(List.of("token"), of(findings, Grade.FAULTY));
        assertTrue(findings.getFirst().text().contains("invalid_client"), findings.toString());
        assertTrue(!findings.toString().contains("wrong"), findings.toString());
    }

    @Test
    void aCompanyThatIsNotThereIsToldWithThoseThatAre() {
        List<Finding> findings = examine(settings(Map.of(), company("ufms", "24", "2")), SECRET);
        assertEquals(List.of("company ufms"), of(findings, Grade.FAULTY));
        assertTrue(findings.getLast().remedy().orElse("").contains("usmf"), findings.toString());
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithARemedy() {
        Company wrong = new Company(
                "usmf",
                Optional.of("S"),
                "99",
                new Stock(Optional.of("24"), Optional.of("1")),
                new Records(Set.of(), Set.of("NOBODY"), Set.of("XXQ")));
        List<Finding> findings = examine(settings(Map.of("customer", "CustomersV9"), wrong), SECRET);
        assertEquals(
                List.of(
                        "usmf: entity set CustomersV9",
                        "usmf: warehouse 24",
                        "usmf: customer group 99",
                        "usmf: customer NOBODY",
                        "usmf: currency XXQ"),
                of(findings, Grade.FAULTY));
        assertTrue(findings.stream()
                .filter(it -> it.grade() == Grade.FAULTY)
                .allMatch(it -> it.remedy().isPresent()));
    }

    @Test
    void anEnvironmentThatCannotBeReachedIsOneFindingAndTheRestIsUnseen() {
        DynamicsSettings nowhere = DynamicsSettings.of(
                DynamicsSettings.Environment.of("http://127.0.0.1:1", "http://127.0.0.1:1/t/oauth2/v2.0/token", "app"));
        List<Finding> findings = examine(new DynamicsCheckupSettings(nowhere, List.of()), SECRET);
        assertEquals(List.of("reach"), of(findings, Grade.FAULTY));
        assertEquals(List.of("everything else"), of(findings, Grade.UNSEEN));
    }

    @Test
    void aClockThatIsOffIsTold() {
        Instant theirs = Instant.parse("2026-11-23T12:10:00Z");
        HttpServer peer = EmulatedErp.await(VERTX.createHttpServer()
                .requestHandler(request -> request.response()
                        .putHeader("Date", "Mon, 23 Nov 2026 12:10:00 GMT")
                        .end("{\"access_token\":\"t\",\"expires_in\":3600,\"value\":[]}"))
                .listen(0, "127.0.0.1"));
        String url = "http://127.0.0.1:" + peer.actualPort();
        DynamicsSettings settings =
                DynamicsSettings.of(DynamicsSettings.Environment.of(url, url + "/t/oauth2/v2.0/token", "app"));
        DynamicsCheckupSettings nothing = new DynamicsCheckupSettings(settings, List.of());

        List<Finding> off = examine(nothing, SECRET, () -> theirs.minus(Duration.ofMinutes(10)));
        List<Finding> right = examine(nothing, SECRET, () -> theirs.plusSeconds(2));

        assertEquals(List.of("clock"), of(off, Grade.FAULTY));
        assertEquals(List.of(), of(right, Grade.FAULTY));
        EmulatedErp.await(peer.close());
    }

    private static Company company(String id, String warehouse, String site) {
        return new Company(
                id,
                Optional.of("S"),
                "30",
                new Stock(Optional.of(warehouse), Optional.of(site)),
                new Records(Set.of(), Set.of(), Set.of("USD")));
    }

    private static DynamicsCheckupSettings settings(Map<String, String> sets, Company company) {
        SandboxDynamicsAdapter erp = environment.orElseThrow();
        DynamicsSettings connection = new DynamicsSettings(
                DynamicsSettings.Environment.of(erp.url(), erp.tokenUrl(), "app"),
                sets,
                DynamicsSettings.Load.USUAL,
                DynamicsSettings.Breaker.USUAL);
        return new DynamicsCheckupSettings(connection, List.of(company));
    }

    private static List<Finding> examine(DynamicsCheckupSettings settings, String secret) {
        return examine(settings, secret, InstantSource.system());
    }

    private static List<Finding> examine(DynamicsCheckupSettings settings, String secret, InstantSource clock) {
        DynamicsCheckupAdapter checkup = DynamicsCheckupAdapter.create(VERTX, settings, new Secret(secret), clock);
        List<Finding> findings = EmulatedErp.await(checkup.examine());
        EmulatedErp.await(checkup.close());
        return findings;
    }

    private static List<String> of(List<Finding> findings, Grade grade) {
        return findings.stream()
                .filter(finding -> finding.grade() == grade)
                .map(Finding::point)
                .toList();
    }

    private static List<String> points(List<Finding> findings) {
        return findings.stream().map(Finding::point).toList();
    }
}
