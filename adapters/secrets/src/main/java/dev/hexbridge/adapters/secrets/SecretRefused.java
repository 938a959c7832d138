package dev.hexbridge.adapters.secrets;

/** A secret cannot be had. The message names the reference and what to do, never a value. */
final class SecretRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SecretRefused(String message) {
        super(message);
    }
}
