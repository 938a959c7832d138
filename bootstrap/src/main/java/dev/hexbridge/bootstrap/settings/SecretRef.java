package dev.hexbridge.bootstrap.settings;

import dev.hexbridge.application.port.outbound.SecretStore.Secret;

/** Where a secret comes from. */
public sealed interface SecretRef {

    /**
     * A reference, resolved when the engine starts.
     *
     * @param reference {@code secret://env/...} or {@code secret://file/...}
     */
    record Reference(String reference) implements SecretRef {}

    /** The value itself: from the environment, or made by the sandbox. */
    record Given(Secret value) implements SecretRef {}
}
