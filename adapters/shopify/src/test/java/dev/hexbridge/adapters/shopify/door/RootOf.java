package dev.hexbridge.adapters.shopify.door;

import dev.hexbridge.domain.message.ConnectionName;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;

/** Lets other tests ask for the root that the door would tell. */
public final class RootOf {

    private RootOf() {}

    public static EntityKey body(ConnectionName connection, String topic, byte[] body) {
        return RootScan.root(topic, body)
                .map(found -> new EntityKey(connection, found.kind(), found.id()))
                .orElseGet(() -> new EntityKey(connection, EntityKind.RECEIPT, "d-1"));
    }
}
