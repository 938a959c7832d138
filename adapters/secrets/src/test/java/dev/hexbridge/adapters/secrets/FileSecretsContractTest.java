package dev.hexbridge.adapters.secrets;

import dev.hexbridge.application.contract.SecretStoreContract;
import dev.hexbridge.application.port.outbound.SecretStore;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(VertxExtension.class)
class FileSecretsContractTest extends SecretStoreContract {

    @TempDir
    private Path folder;

    private Vertx vertx;

    @BeforeEach
    void start(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    protected SecretStore store() {
        Folders.write(folder.resolve("erp/known"), "rw-------", VALUE + "\n");
        return new SecretsAdapter(vertx, Folders.settings(folder));
    }

    @Override
    protected String known() {
        return "secret://file/erp/known";
    }

    @Override
    protected String unknown() {
        return "secret://file/erp/unknown";
    }
}
