package dev.hexbridge.adapters.shopify.translation;

import dev.hexbridge.adapters.shopify.json.Ids;
import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.adapters.shopify.json.Times;
import dev.hexbridge.domain.canonical.Channel;
import dev.hexbridge.domain.canonical.FulfilmentStatus;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.OrderTimes;
import dev.hexbridge.domain.canonical.ShippingLine;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Reads a whole order. */
public final class OrderReader {

    private static final OffsetDateTime NEVER = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private OrderReader() {}

    public static Order order(Json order) {
        MoneyReader money = MoneyReader.of(order);
        ChargeReader charges = new ChargeReader(money);
        List<OrderLine> lines = new LineReader(money, charges).lines(order);
        List<ShippingLine> shipping = charges.shipping(order);
        String id = order.at("id").required(Ids.own(order), "");
        return new Order(
                id,
                number(order).orElse(id),
                channel(order),
                times(order),
                PeopleReader.buyer(order),
                PeopleReader.address(order.at("shipping_address")),
                lines,
                shipping,
                new TotalsReader(money).totals(order, lines, shipping),
                new PaymentReader(money).payment(order),
                fulfilment(order.at("fulfillment_status")),
                NotesReader.order(order),
                new RefundReader(money).refunds(order));
    }

    /** Whether a body tells too little of its order to be read without another look. */
    public static boolean tellsTooLittle(Json order) {
        return RefundReader.tellsTooLittle(order);
    }

    private static Optional<String> number(Json order) {
        return order.at("name").text().or(() -> order.at("order_number").text().map(number -> "#" + number));
    }

    private static Channel channel(Json order) {
        return new Channel(
                order.at("test").flag(),
                order.at("source_name").text(),
                Ids.read(order.at("location_id")),
                order.at("customer_locale").text());
    }

    private static OrderTimes times(Json order) {
        OffsetDateTime created = required(order.at("created_at"));
        return new OrderTimes(
                created,
                Times.read(order.at("processed_at")).orElse(created),
                required(order.at("updated_at")),
                Times.read(order.at("cancelled_at")),
                Times.read(order.at("closed_at")));
    }

    private static OffsetDateTime required(Json place) {
        return place.required(Times.read(place), NEVER);
    }

    /** The shop says nothing of orders that nothing was shipped of yet. */
    private static FulfilmentStatus fulfilment(Json status) {
        return status.text().isEmpty()
                ? FulfilmentStatus.UNFULFILLED
                : Words.of(status, FulfilmentStatus.class).orElse(FulfilmentStatus.UNKNOWN);
    }
}
