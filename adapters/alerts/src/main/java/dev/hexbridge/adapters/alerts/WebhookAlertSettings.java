package dev.hexbridge.adapters.alerts;

import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import java.util.Base64;

/**
 * A webhook that takes alerts.
 *
 * @param url its address; https, or http on loopback
 * @param secret what signs them: {@code whsec_} and 24 to 64 bytes in base64 (Standard Webhooks 1.0.0, signatures)
 */
public record WebhookAlertSettings(String url, Secret secret) {

    private static final String PREFIX = "whsec_";

    /**
     * Checks what can be checked without sending.
     *
     * @throws IllegalArgumentException for an unsafe address or a secret of another form; its message tells no value
     */
    public WebhookAlertSettings {
        Poster.requireSafe(url);
        int length = key(secret.reveal()).length;
        if (length < 24 || length > 64) {
            throw new IllegalArgumentException("the secret of the alert webhook has 24 to 64 bytes after whsec_");
        }
    }

    byte[] key() {
        return key(secret.reveal());
    }

    private static byte[] key(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("the secret of the alert webhook is whsec_ and base64");
        }
        try {
            return Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException noBase64) {
            throw new IllegalArgumentException("the secret of the alert webhook is no base64 after whsec_", noBase64);
        }
    }

    /** Never tells the address: some hold a secret. */
    @Override
    public String toString() {
        return "alert webhook";
    }
}
