package dev.hexbridge.adapters.shopify;

import dev.hexbridge.adapters.shopify.json.Fault;
import dev.hexbridge.adapters.shopify.json.Ids;
import dev.hexbridge.adapters.shopify.json.Json;
import dev.hexbridge.adapters.shopify.json.JsonBody;
import dev.hexbridge.adapters.shopify.translation.Meaning;
import dev.hexbridge.adapters.shopify.translation.OrderNodeReader;
import dev.hexbridge.adapters.shopify.translation.OrderReader;
import dev.hexbridge.adapters.shopify.translation.PeopleReader;
import dev.hexbridge.adapters.shopify.translation.Topics;
import dev.hexbridge.application.port.outbound.SourceSystem;
import dev.hexbridge.domain.canonical.Customer;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.message.EntityKey;
import dev.hexbridge.domain.message.EntityKind;
import dev.hexbridge.domain.message.Receipt;
import dev.hexbridge.domain.message.SourceVersion;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Translates the bodies of Shopify's webhooks, and orders read over GraphQL. Orders and customers are whole snapshots,
 * and an order gives the same value in both shapes; edits, refunds, transactions, returns and fulfilments are parts of
 * their order; all other topics are irrelevant, with the reason. A body that its topic does not fit, or that says
 * something impossible, is unreadable,
 * and the first fault tells where: topics are not covered by the signature and are believed only if the body agrees.
 *
 * <p>It has no state and asks nobody.
 */
public final class ShopifySourceAdapter implements SourceSystem {

    @Override
    public Translation translate(Receipt receipt) {
        return switch (Topics.of(receipt.origin().topic())) {
            case Meaning.OfOrder order -> read(receipt, ShopifySourceAdapter::order, ShopifySourceAdapter::whole);
            case Meaning.OfOrderNode node ->
                read(receipt, ShopifySourceAdapter::orderNode, ShopifySourceAdapter::snapshot);
            case Meaning.OfCustomer customer ->
                read(receipt, ShopifySourceAdapter::customer, ShopifySourceAdapter::snapshot);
            case Meaning.OfOrderPart part -> part(receipt, part.reason());
            case Meaning.Withdrawal withdrawal -> new Translation.Withdrawn(shop(receipt), withdrawal.reason());
            case Meaning.Nothing nothing -> new Translation.Irrelevant(entity(receipt), nothing.reason());
        };
    }

    private static <T> Translation read(
            Receipt receipt, Function<Json, T> reader, BiFunction<Receipt, T, Translation> snapshot) {
        return switch (JsonBody.of(receipt.body().bytes())) {
            case JsonBody.Broken broken -> unreadable(receipt, broken.fault());
            case JsonBody.Read body -> {
                T read = reader.apply(body.root());
                yield body.faults()
                        .first()
                        .map(fault -> unreadable(receipt, fault))
                        .orElseGet(() -> snapshot.apply(receipt, read));
            }
        };
    }

    private static Translation unreadable(Receipt receipt, Fault fault) {
        return new Translation.Unreadable(entity(receipt), fault.reason(), fault.pointer());
    }

    /** Empty where the body tells too little. */
    private static Optional<Order> order(Json body) {
        mustBe("Order", body.at("admin_graphql_api_id"));
        return OrderReader.tellsTooLittle(body) ? Optional.empty() : Optional.of(OrderReader.order(body));
    }

    private static Order orderNode(Json body) {
        Json order = body.at("order");
        mustBe("Order", order.at("id"));
        return OrderNodeReader.order(order, body.at("shop"));
    }

    private static Customer customer(Json body) {
        mustBe("Customer", body.at("admin_graphql_api_id"));
        if (body.has("line_items")) {
            body.at("line_items").fault("is a field of orders, where the topic speaks of a customer");
        }
        Customer customer = PeopleReader.customer(body);
        if (customer.updatedAt().isEmpty()) {
            body.at("updated_at").fault("is missing");
        }
        return customer;
    }

    private static void mustBe(String type, Json id) {
        id.text()
                .flatMap(Ids::globalType)
                .filter(stated -> !stated.equals(type))
                .ifPresent(other -> id.fault(id.quoted() + " does not name the kind " + type));
    }

    private static Translation whole(Receipt receipt, Optional<Order> order) {
        return order.map(told -> snapshot(receipt, told))
                .orElseGet(() -> part(receipt, "refunds in one of the order's two currencies only"));
    }

    private static Translation snapshot(Receipt receipt, Order order) {
        return new Translation.OrderSnapshot(
                key(receipt, EntityKind.ORDER, order.id()),
                version(receipt, order.times().updated().toInstant()),
                order);
    }

    private static Translation snapshot(Receipt receipt, Customer customer) {
        Instant updated = customer.updatedAt().orElseThrow().toInstant();
        return new Translation.CustomerSnapshot(
                key(receipt, EntityKind.CUSTOMER, customer.id()), version(receipt, updated), customer);
    }

    private static EntityKey key(Receipt receipt, EntityKind kind, String id) {
        return new EntityKey(receipt.root().connection(), kind, id);
    }

    private static SourceVersion version(Receipt receipt, Instant updatedAt) {
        return new SourceVersion(updatedAt, receipt.receivedAt());
    }

    /** A part whose order cannot be told leads nowhere; the sweep finds the order. */
    private static Translation part(Receipt receipt, String reason) {
        return entity(receipt)
                .filter(entity -> entity.kind() == EntityKind.ORDER)
                .<Translation>map(order -> new Translation.Partial(order, reason))
                .orElseGet(() -> new Translation.Irrelevant(entity(receipt), reason + ", and which one is not said"));
    }

    private static EntityKey shop(Receipt receipt) {
        EntityKey root = receipt.root();
        return root.kind() == EntityKind.SHOP
                ? root
                : new EntityKey(
                        root.connection(), EntityKind.SHOP, root.connection().value());
    }

    private static Optional<EntityKey> entity(Receipt receipt) {
        return Optional.of(receipt.root()).filter(root -> root.kind() != EntityKind.RECEIPT);
    }
}
