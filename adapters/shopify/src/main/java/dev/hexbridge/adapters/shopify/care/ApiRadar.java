package dev.hexbridge.adapters.shopify.care;

import dev.hexbridge.adapters.shopify.admin.AdminClient;
import dev.hexbridge.application.port.outbound.VersionRadar;
import io.vertx.core.Future;

/** Where the version of the Admin API stands that a shop is asked in. */
public final class ApiRadar implements VersionRadar {

    private final AdminClient client;

    public ApiRadar(AdminClient client) {
        this.client = client;
    }

    @Override
    public Future<Standing> look() {
        return ShopFacts.ask(client).map(facts -> switch (facts) {
            case ShopFacts.Known known -> standing(known);
            case ShopFacts.Unknown unknown -> new Standing.Later(unknown.failure(), unknown.notBefore());
        });
    }

    private Standing standing(ShopFacts.Known known) {
        String ours = client.version().expected();
        String newest = known.versions().stream()
                .filter(version -> !version.equals("unstable"))
                .reduce(ours, (one, other) -> one.compareTo(other) > 0 ? one : other);
        return new Standing.Known(
                ours, known.served(), known.versions().contains(ours), ShopFacts.supportedUntil(ours), newest);
    }
}
