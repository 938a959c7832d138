package dev.hexbridge.adapters.shopify;

import dev.hexbridge.application.contract.SubscriptionsContract;
import dev.hexbridge.application.port.outbound.Subscriptions;
import dev.hexbridge.application.port.outbound.Subscriptions.Subscription;
import org.junit.jupiter.api.AfterEach;

/** The adapter keeps the promises of subscriptions, over real HTTP against the emulated shop. */
class ShopSubscriptionsContractTest extends SubscriptionsContract {

    private final EmulatedShop shop = new EmulatedShop();

    @AfterEach
    void stop() {
        shop.close();
    }

    @Override
    protected Subscriptions subscriptions() {
        return shop.adapter().subscriptions();
    }

    @Override
    protected void drop(Subscription subscription) {
        shop.ask("mutation { webhookSubscriptionDelete(id: \"" + subscription.id()
                + "\") { deletedWebhookSubscriptionId userErrors { message } } }");
    }

    @Override
    protected void fail() {
        shop.faults("{\"html200Rate\":1}");
    }
}
