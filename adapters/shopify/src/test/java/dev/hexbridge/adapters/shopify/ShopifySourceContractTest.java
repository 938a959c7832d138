package dev.hexbridge.adapters.shopify;

import dev.hexbridge.application.contract.SourceSystemContract;
import dev.hexbridge.application.port.outbound.SourceSystem;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.message.Receipt;
import java.nio.charset.StandardCharsets;

class ShopifySourceContractTest extends SourceSystemContract {

    private static final EntityKey ORDER = new EntityKey(Fixtures.ACME, EntityKind.ORDER, "5678901234567");
    private static final EntityKey CUSTOMER = new EntityKey(Fixtures.ACME, EntityKind.CUSTOMER, "7208837742818");

    @Override
    protected SourceSystem source() {
        return new ShopifySourceAdapter();
    }

    @Override
    protected Receipt anOrder() {
        return receipt("orders/updated", Fixtures.body("full-order"), ORDER);
    }

    @Override
    protected Receipt aTestOrder() {
        return receipt(
                "orders/updated", Fixtures.body("full-order").replace("\"test\": false", "\"test\": true"), ORDER);
    }

    @Override
    protected Receipt aCustomer() {
        return receipt("customers/update", Fixtures.body("customer"), CUSTOMER);
    }

    private static Receipt receipt(String topic, String body, EntityKey root) {
        return Fixtures.receipt(topic, body.getBytes(StandardCharsets.UTF_8), root);
    }
}
