package dev.hexbridge.adapters.shopify;

import dev.hexbridge.application.contract.SnapshotSourceContract;
import dev.hexbridge.application.port.outbound.SnapshotSource;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import org.junit.jupiter.api.AfterEach;

/** The adapter keeps the promises of a source of snapshots, over real HTTP against the emulated shop. */
class ShopSnapshotsContractTest extends SnapshotSourceContract {

    private final EmulatedShop shop = new EmulatedShop();
    private final SnapshotSource source = shop.adapter().snapshots();

    @AfterEach
    void stop() {
        shop.close();
    }

    @Override
    protected SnapshotSource source() {
        return source;
    }

    @Override
    protected EntityKey anOrder() {
        return EmulatedShop.key(shop.place("{}"));
    }

    @Override
    protected void change(EntityKey order) {
        shop.edit(order, "{\"note\":\"changed\"}");
    }

    @Override
    protected void delete(EntityKey order) {
        shop.delete(order);
    }

    @Override
    protected EntityKey noOrder() {
        return new EntityKey(Fixtures.ACME, EntityKind.ORDER, "99");
    }

    @Override
    protected void fail() {
        shop.faults("{\"graphqlErrorRate\":1}");
    }
}
