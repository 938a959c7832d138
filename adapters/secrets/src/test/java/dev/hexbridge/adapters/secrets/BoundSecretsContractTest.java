package dev.hexbridge.adapters.secrets;

import dev.hexbridge.application.contract.SecretStoreContract;
import dev.hexbridge.application.port.outbound.SecretStore;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class BoundSecretsContractTest extends SecretStoreContract {

    private static final Set<String> HOSTS = Set.of("login.example.com");

    private Vertx vertx;

    @BeforeEach
    void start(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    protected SecretStore store() {
        Map<String, String> environment = Map.of("HEXBRIDGE_SECRET_KNOWN", VALUE);
        Map<String, Set<String>> approved = Map.of(known(), HOSTS, unknown(), HOSTS);
        return new SecretsAdapter(vertx, new SecretsSettings(environment, Path.of("nowhere"), approved))
                .boundTo("Login.Example.com");
    }

    @Override
    protected String known() {
        return "secret://env/HEXBRIDGE_SECRET_KNOWN";
    }

    @Override
    protected String unknown() {
        return "secret://env/HEXBRIDGE_SECRET_UNKNOWN";
    }
}
