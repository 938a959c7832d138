package dev.hexbridge.application.relay;

import dev.hexbridge.domain.canonical.Address;
import dev.hexbridge.domain.canonical.Buyer;
import dev.hexbridge.domain.canonical.Buyers;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.Orders;
import dev.hexbridge.domain.message.Origin;
import dev.hexbridge.domain.message.Receipt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Lives of orders at a shop, and all that the shop tells of them: made, edited, paid, cancelled, now and then several
 * times in one second, some told twice and some told in part. The same seed gives the same lives.
 */
final class Histories {

    private final ShopScene scene;
    private final Random dice;
    private final List<Receipt> told = new ArrayList<>();

    private Histories(ShopScene scene, long seed) {
        this.scene = scene;
        this.dice = new Random(seed);
    }

    /** What is told of so many events, in the order in which it happened. */
    static List<Receipt> of(ShopScene scene, long seed, int events) {
        Histories histories = new Histories(scene, seed);
        for (int id = 1; histories.told.size() < events; id++) {
            histories.live("" + id);
        }
        return histories.told;
    }

    private void live(String id) {
        Life life = new Life(id, dice);
        happens(life);
        int changes = dice.nextInt(9);
        for (int i = 0; i < changes; i++) {
            life.change();
            happens(life);
        }
        if (dice.nextInt(3) > 0) {
            life.paid = true;
            happens(life);
        }
        if (dice.nextInt(6) == 0) {
            life.cancelled = Optional.of(scene.clock.instant().toString());
            happens(life);
        }
    }

    /** Stamps have whole seconds: what happens within one is a tie. */
    private void happens(Life life) {
        scene.clock.advance(Duration.ofMillis(dice.nextInt(4) == 0 ? 100 : 1_500));
        Receipt receipt = scene.shop.change(life.order());
        told.add(receipt);
        if (dice.nextInt(5) == 0) {
            told.add(again(receipt));
        }
        if (dice.nextInt(12) == 0) {
            told.add(scene.shop.hints(life.id));
        }
    }

    /** Told twice under another id: nothing but its content says that it is the same. */
    private static Receipt again(Receipt receipt) {
        Origin said = receipt.origin();
        Origin origin = new Origin(
                said.topic(), said.deliveryId() + "~2", said.eventId(), said.triggeredAt(), said.schemaVersion());
        return new Receipt(receipt.tenant(), origin, receipt.root(), receipt.receivedAt(), receipt.body());
    }

    /** One order as it changes. */
    private static final class Life {

        private final String id;
        private final Random dice;
        private final Buyer buyer;
        private final long[] quantities;
        private Address address = Buyers.MAIN_STREET;
        private String discount = "0";
        private String note = "";
        private boolean paid;
        private Optional<String> cancelled = Optional.empty();

        Life(String id, Random dice) {
            this.id = id;
            this.dice = dice;
            this.buyer = new Buyer(
                    Optional.empty(), Optional.of("buyer" + id + "@example.com"), Optional.empty(), Optional.empty());
            this.quantities = new long[1 + dice.nextInt(3)];
            Arrays.setAll(quantities, i -> 1L + dice.nextInt(4));
        }

        void change() {
            switch (dice.nextInt(5)) {
                case 0 -> discount = dice.nextInt(3) + ".00";
                case 1 -> note = "note " + dice.nextInt(100);
                case 2 ->
                    address = dice.nextBoolean()
                            ? Buyers.MAIN_STREET
                            : Buyers.jane().billingAddress().orElse(address);
                default -> quantities[dice.nextInt(quantities.length)] = 1L + dice.nextInt(6);
            }
        }

        Order order() {
            Orders order =
                    Orders.order().withId(id).numbered("#" + id).by(buyer).shippedTo(address);
            for (int i = 0; i < quantities.length; i++) {
                order.withLine("SKU-" + i, quantities[i], (7 + i) + ".00");
                if (i == 0) {
                    order.discounted(discount);
                }
            }
            if (!note.isEmpty()) {
                order.noted(note);
            }
            if (paid) {
                order.paid();
            }
            cancelled.ifPresent(order::cancelledAt);
            return order.build();
        }
    }
}
