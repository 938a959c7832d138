package dev.hexbridge.adapters.proving.orders;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The webhooks of a busy shop: of 21, 20 are new orders and one is an edit of an order that went before. Six of ten
 * orders are somebody's first; the others come from one of those people. Each message can be made by itself, and is
 * always the same for the same seed.
 *
 * @param seed chooses among all streams
 * @param first the number of the first order; nobody who ordered before it comes again
 * @param at when the shop sends them
 */
public record Stream(long seed, int first, Instant at) {

    static final String CREATED = "orders/create";
    static final String UPDATED = "orders/updated";

    private static final int BLOCK = 21;
    private static final int ORDERS = BLOCK - 1;

    /** An edit speaks of an order this many blocks back. */
    private static final int LAG = 100;

    private static final int NEWCOMERS_OF_TEN = 6;

    /** How many messages bring exactly this many new orders. */
    public static int messages(int orders) {
        return orders / ORDERS * BLOCK + orders % ORDERS;
    }

    /** The number of the order that bears an id. */
    public static int orderOf(long id) {
        return (int) (id - Order.FIRST_ID);
    }

    /** The message at a place in the stream, from 0. */
    public Message message(int number) {
        int block = number / BLOCK;
        int place = number % BLOCK;
        if (place < ORDERS) {
            return created(number, block * ORDERS + place);
        }
        // Nothing is that far back of the first blocks: they edit an order of their own.
        return block < LAG
                ? updated(number, block * ORDERS)
                : updated(number, (block - LAG) * ORDERS + 1 + dice(-number).nextInt(ORDERS - 1));
    }

    private Message created(int number, int order) {
        return new Message(number, first + order, CREATED, OrderJson.of(order(order)));
    }

    private Message updated(int number, int order) {
        Order before = order(order);
        Order after = new Order(
                before.number(),
                before.shopper(),
                before.basket().edited(),
                before.createdAt(),
                before.createdAt().plusSeconds(90));
        return new Message(number, first + order, UPDATED, OrderJson.of(after));
    }

    private Order order(int order) {
        RandomGenerator dice = dice(order);
        Shopper shopper = new Shopper(first + buyer(order, dice));
        return new Order(first + order, shopper, Basket.of(dice), at, at);
    }

    /** The order with which the buyer of this one came first. */
    private int buyer(int order, RandomGenerator dice) {
        boolean newcomer = order == 0 || dice.nextInt(10) < NEWCOMERS_OF_TEN;
        if (newcomer) {
            return order;
        }
        int earlier = dice.nextInt(order);
        return buyer(earlier, dice(earlier));
    }

    private RandomGenerator dice(int number) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + first + number);
    }
}
