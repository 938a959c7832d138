package dev.hexbridge.bootstrap.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hexbridge.adapters.dynamics.DynamicsSettings.Load;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.bootstrap.settings.SecretRef;
import dev.hexbridge.bootstrap.settings.Settings.Environment;
import dev.hexbridge.bootstrap.settings.Settings.Erp;
import dev.hexbridge.domain.message.ConnectionName;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TargetsTest {

    @Test
    void aConnectionIsGivenAsMuchAsItsSettingsSay() {
        Load load = new Load(Duration.ofSeconds(60), Duration.ofSeconds(5), 250, 2, 500);
        Environment environment = new Environment(
                URI.create("https://erp.example.com"),
                URI.create("https://login.example.com/token"),
                "id",
                new SecretRef.Given(new Secret("secret")));
        Erp erp = new Erp(
                new ConnectionName("erp"),
                Optional.of(environment),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                load);

        assertEquals(load, Targets.settings(erp, environment).load());
        assertEquals(load, erp.reached(Optional.of(environment)).load());
    }
}
