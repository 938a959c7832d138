package dev.hexbridge.application.fake;

import dev.hexbridge.application.contract.SubscriptionsContract;
import dev.hexbridge.application.port.outbound.Subscriptions;
import dev.hexbridge.application.port.outbound.Subscriptions.Subscription;
import java.util.Set;

class FakeSubscriptionsTest extends SubscriptionsContract {

    private final FakeSubscriptions subscriptions =
            new FakeSubscriptions(Set.of("orders/create", "orders/updated", "app/uninstalled"));

    @Override
    protected Subscriptions subscriptions() {
        return subscriptions;
    }

    @Override
    protected void drop(Subscription subscription) {
        subscriptions.drop(subscription);
    }

    @Override
    protected void fail() {
        subscriptions.setFailing(true);
    }
}
