package dev.hexbridge.application.port.outbound;

import io.vertx.core.Future;

/** Resolves references to secrets. Values stay in memory and appear in no message. */
public interface SecretStore {

    /** Resolves {@code secret://...}; fails with a message that names the reference, never a value. */
    Future<Secret> resolve(String reference);

    /** A secret value that does not print itself. */
    final class Secret {

        private final String value;

        public Secret(String value) {
            this.value = value;
        }

        /** The value, for the moment of use. */
        public String reveal() {
            return value;
        }

        @Override
        public String toString() {
            return "secret";
        }
    }
}
