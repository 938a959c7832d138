package dev.hexbridge.adapters.sandboxshopify.orders;

/**
 * The identity of an order.
 *
 * @param number what the merchant sees, without the hash sign
 * @param token the part of the status page's address that nobody can guess
 */
public record OrderHeader(long id, int number, String token, String sourceName, Timeline times) {

    public String gid() {
        return "gid://shopify/Order/" + id;
    }

    public String name() {
        return "#" + number;
    }

    OrderHeader at(Timeline newTimes) {
        return new OrderHeader(id, number, token, sourceName, newTimes);
    }
}
