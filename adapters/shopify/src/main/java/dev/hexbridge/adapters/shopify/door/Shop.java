package dev.hexbridge.adapters.shopify.door;

import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shop that may knock: under which name, from which domain, with which secrets. */
public final class Shop {

    private final TenantId tenant;
    private final ConnectionName connection;
    private final String domain;
    private final Signatures signatures;

    public Shop(TenantId tenant, ConnectionName connection, String domain, List<Secret> secrets) {
        this.tenant = tenant;
        this.connection = connection;
        this.domain = domain;
        this.signatures = new Signatures(secrets);
    }

    /** Whether the body was signed for this shop, and sent for its domain. The costly look comes first, always. */
    boolean vouchesFor(byte[] body, @Nullable String signature, @Nullable String claimedDomain) {
        return signatures.sign(body, signature) && domain.equalsIgnoreCase(claimedDomain);
    }

    TenantId tenant() {
        return tenant;
    }

    ConnectionName connection() {
        return connection;
    }
}
