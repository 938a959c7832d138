package dev.hexbridge.adapters.shopify.door;

import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.TenantId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A shop that may knock: under which name, from which domain, with which secrets. */
public final class Shop {

    private final TenantId tenant;
    private final ConnectionName connection;
    private final String domain;
    private final int secrets;
    private final Signatures signatures;

    public Shop(TenantId tenant, ConnectionName connection, String domain, List<Secret> secrets) {
        this.tenant = tenant;
        this.connection = connection;
        this.domain = domain;
        this.secrets = secrets.size();
        this.signatures = new Signatures(secrets);
    }

    /**
     * Someone nobody knows, who vouches for nothing and is as hard to ask as a shop with so many secrets: guessing
     * names is answered like guessing keys.
     */
    static Shop stranger(int secrets) {
        List<Secret> unknowable = Stream.generate(
                        () -> new Secret(UUID.randomUUID().toString()))
                .limit(secrets)
                .toList();
        return new Shop(TenantId.DEFAULT, new ConnectionName("unknown"), "", unknowable);
    }

    int secrets() {
        return secrets;
    }

    /** Whether the body was signed for this shop, and sent for its domain. The costly look comes first, always. */
    boolean vouchesFor(byte[] body, @Nullable String signature, @Nullable String claimedDomain) {
        return signatures.prove(body, signature) && domain.equalsIgnoreCase(claimedDomain);
    }

    TenantId tenant() {
        return tenant;
    }

    ConnectionName connection() {
        return connection;
    }
}
