package dev.hexbridge.application.port.outbound;

import io.vertx.core.Future;

/** Resolves references to secrets. Values stay in memory and appear in no message. */
public interface SecretStore {

    /** Resolves {@code secret://...}; fails with a message that names the reference, never a value. */
    Future<Secret> resolve(String reference);

    /**
     * A secret value that does not print itself.
     *
     * @param reveal the value, for the moment of use
     */
    record Secret(String reveal) {

        @Override
        public String toString() {
            return "secret";
        }
    }
}
