package dev.hexbridge.adapters.dynamics.connection;

import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import io.vertx.core.buffer.Buffer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the client shows to get a token (Microsoft docs: OAuth 2.0 client credentials flow).
 *
 * @param tokenUrl the token endpoint
 * @param clientId the registered application
 * @param secret its secret
 * @param audience the parameter that names the environment: {@code resource}, or {@code scope} ending in
 *     {@code /.default}
 */
public record Credentials(String tokenUrl, String clientId, Secret secret, Map.Entry<String, String> audience) {

    Buffer form() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("grant_type", "client_credentials");
        fields.put("client_id", clientId);
        fields.put("client_secret", secret.reveal());
        fields.put(audience.getKey(), audience.getValue());
        return Buffer.buffer(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    /** A peer that repeats what it was sent must not make the secret readable. */
    String without(String text) {
        String value = secret.reveal();
        return value.isEmpty() ? text : text.replace(value, "...");
    }
}
