package dev.hexbridge.bootstrap.wiring;

import dev.hexbridge.adapters.shopify.ShopifyWebhookSettings;
import dev.hexbridge.bootstrap.settings.Settings.Shop;
import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.TenantId;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The shops whose webhooks can be taken.
 *
 * @param shops what is known of each
 * @param shut why those of the others cannot: no signature can be checked without its secret
 */
record Doors(List<ShopifyWebhookSettings> shops, Map<ConnectionName, String> shut) {

    /** Resolves the secrets; a shop whose secret cannot be had stands alone before a shut door. */
    static Future<Doors> of(List<Shop> shops, Secrets secrets) {
        Doors doors = new Doors(new ArrayList<>(), new HashMap<>());
        return Future.all(shops.stream()
                        .map(shop -> secrets.kept(shop.webhookSecrets())
                                .onSuccess(known -> doors.shops()
                                        .add(new ShopifyWebhookSettings(
                                                TenantId.DEFAULT, shop.name(), shop.domain(), known)))
                                .onFailure(failed -> doors.shut().put(shop.name(), String.valueOf(failed.getMessage())))
                                .otherwise(List.of()))
                        .toList())
                .map(all -> doors);
    }
}
