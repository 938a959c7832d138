package dev.hexbridge.adapters.shopify;

import dev.hexbridge.application.port.outbound.SecretStore.Secret;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.TenantId;
import java.util.List;

/**
 * One shop that may deliver webhooks.
 *
 * @param tenant whose shop it is
 * @param connection the connection's name: the last part of the path that the shop delivers to
 * @param shopDomain the shop's permanent domain, for example {@code acme.myshopify.com}; compared without case
 * @param secrets the app's client secrets, one or two: after a rotation both sign for a while (Shopify docs:
 *     webhooks, verify deliveries)
 */
public record ShopifyWebhookSettings(
        TenantId tenant, ConnectionName connection, String shopDomain, List<Secret> secrets) {

    public ShopifyWebhookSettings {
        secrets = List.copyOf(secrets);
        if (secrets.isEmpty() || secrets.size() > 2) {
            throw new IllegalArgumentException(
                    connection + " needs one webhook secret, or two while they are rotated, not " + secrets.size());
        }
        if (secrets.stream().anyMatch(secret -> secret.reveal().isEmpty())) {
            throw new IllegalArgumentException("a webhook secret of " + connection + " is empty");
        }
    }
}
