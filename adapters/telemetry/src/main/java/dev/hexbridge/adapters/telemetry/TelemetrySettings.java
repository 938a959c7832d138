package dev.hexbridge.adapters.telemetry;

import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import java.net.URI;
import java.util.Map;

/**
 * Where traces go.
 *
 * @param endpoint the collector's address for OTLP over HTTP, such as {@code https://collector:4318/v1/traces}; https,
 *     or http on loopback
 * @param ratio which share of all receipts is traced, above 0 up to 1
 * @param headers what the collector wants to be shown, by header name
 * @param version the engine's version
 */
public record TelemetrySettings(String endpoint, double ratio, Map<String, Secret> headers, String version) {

    /**
     * Checks what can be checked without a connection.
     *
     * @throws IllegalArgumentException for an unsafe address or a share that is none
     */
    public TelemetrySettings {
        headers = Map.copyOf(headers);
        URI uri = URI.create(endpoint);
        String host = String.valueOf(uri.getHost());
        boolean loopback = host.equals("127.0.0.1") || host.equals("localhost") || host.equals("[::1]");
        if (!"https".equals(uri.getScheme()) && !("http".equals(uri.getScheme()) && loopback)) {
            throw new IllegalArgumentException("the address of the trace collector begins with https://");
        }
        if (!(ratio > 0 && ratio <= 1)) {
            throw new IllegalArgumentException("the share of receipts that is traced is above 0, up to 1");
        }
    }
}
