package dev.hexbridge.adapters.alerts;

import dev.hexbridge.application.port.outbound.SecretStore.Secret;

/**
 * An incoming webhook of a chat.
 *
 * @param url its address, which is the secret at the same time; https, or http on loopback
 */
public record SlackAlertSettings(Secret url) {

    /**
     * Checks what can be checked without sending.
     *
     * @throws IllegalArgumentException for an unsafe address; its message does not tell it
     */
    public SlackAlertSettings {
        Poster.requireSafe(url.reveal());
    }
}
