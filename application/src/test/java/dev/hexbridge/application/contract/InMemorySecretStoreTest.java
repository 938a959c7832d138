package dev.hexbridge.application.contract;

import dev.hexbridge.application.port.outbound.SecretStore;
import java.util.Map;

class InMemorySecretStoreTest extends SecretStoreContract {

    @Override
    protected SecretStore store() {
        return new InMemorySecretStore(Map.of(known(), VALUE));
    }

    @Override
    protected String known() {
        return "secret://memory/known";
    }

    @Override
    protected String unknown() {
        return "secret://memory/unknown";
    }
}
