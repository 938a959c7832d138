package dev.hexbridge.adapters.operations;

import dev.hexbridge.application.port.inbound.Principal;
import dev.hexbridge.application.port.inbound.Right;
import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may ask, and under which names the listener is reached.
 *
 * @param grants the bearer tokens and whose they are; at least one
 * @param hosts host names, without port, that requests may be addressed to besides {@code localhost} and the
 *     loopback addresses
 */
public record OperationsSettings(List<Grant> grants, Set<String> hosts) {

    public OperationsSettings {
        if (grants.isEmpty()) {
            throw new IllegalArgumentException("the operations API needs at least one token");
        }
        grants = List.copyOf(grants);
        hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** The token that the first start makes: it may do everything. */
    public static OperationsSettings withToken(Secret token, Set<String> hosts) {
        return new OperationsSettings(List.of(new Grant(new Principal("operations-token", Right.ADMIN), token)), hosts);
    }

    /**
     * One token.
     *
     * @param principal who bears it, as the audit names them, and their right
     * @param token the token
     */
    public record Grant(Principal principal, Secret token) {}
}
