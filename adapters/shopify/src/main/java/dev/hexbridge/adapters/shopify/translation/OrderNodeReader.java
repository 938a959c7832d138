package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Ids;
import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.domain.canonical.Channel;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.OrderTimes;
import dev.hexbridge.domain.canonical.ShippingLine;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Reads a whole order from its node in a GraphQL answer, to the same value as {@link OrderReader} makes of the webhook
 * of the same state. Where the two shapes differ in what they can tell, both are read to what both tell.
 *
 * <p>Each reader of a node stands beside the one of the webhook: {@code LineNodeReader} beside {@code LineReader}.
 */
public final class OrderNodeReader {

    private static final OffsetDateTime NEVER = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private OrderNodeReader() {}

    /** Reads the order of a snapshot. */
    public static Order order(Json order, Json shop) {
        MoneyReader money = MoneyReader.ofNode(order);
        ShopTime time = ShopTime.of(shop);
        ChargeNodeReader charges = new ChargeNodeReader(money);
        List<OrderLine> lines = new LineNodeReader(money, charges).lines(order);
        List<ShippingLine> shipping = charges.shipping(order);
        PeopleNodeReader people = new PeopleNodeReader(time);
        Json id = order.at("id");
        String digits = id.required(Ids.read(id), "");
        return new Order(
                digits,
                order.at("name").text().orElse(digits),
                channel(order),
                times(order, time),
                people.buyer(order),
                PeopleNodeReader.address(order.at("shippingAddress")),
                lines,
                shipping,
                TotalsNodeReader.totals(order, money),
                new PaymentNodeReader(money, time).payment(order),
                FulfilmentNodeReader.status(order),
                NotesNodeReader.order(order),
                new RefundNodeReader(money, time).refunds(order));
    }

    private static Channel channel(Json order) {
        return new Channel(
                order.at("test").flag(),
                order.at("sourceName").text(),
                Ids.read(order.at("retailLocation").at("id")),
                order.at("customerLocale").text());
    }

    private static OrderTimes times(Json order, ShopTime time) {
        OffsetDateTime created = required(order.at("createdAt"), time);
        return new OrderTimes(
                created,
                time.read(order.at("processedAt")).orElse(created),
                required(order.at("updatedAt"), time),
                time.read(order.at("cancelledAt")),
                time.read(order.at("closedAt")));
    }

    private static OffsetDateTime required(Json place, ShopTime time) {
        return place.required(time.read(place), NEVER);
    }
}
