package dev.hexbridge.adapters.shopify.shapes;

import static dev.hexbridge.adapters.shopify.shapes.Shape.entries;
import static dev.hexbridge.adapters.shopify.shapes.Shape.list;
import static dev.hexbridge.adapters.shopify.shapes.Shape.object;
import static dev.hexbridge.adapters.shopify.shapes.Shape.orNull;
import static dev.hexbridge.adapters.shopify.shapes.Shape.text;
import static dev.hexbridge.adapters.shopify.shapes.Shape.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.domain.canonical.Address;
import dev.hexbridge.domain.canonical.Customer;
import dev.hexbridge.domain.canonical.DualMoney;
import dev.hexbridge.domain.canonical.FinancialStatus;
import dev.hexbridge.domain.canonical.FulfilmentStatus;
import dev.hexbridge.domain.canonical.LineItem.Kind;
import dev.hexbridge.domain.canonical.Money;
import dev.hexbridge.domain.canonical.Order;
import dev.hexbridge.domain.canonical.OrderLine;
import dev.hexbridge.domain.canonical.OrderMoney;
import dev.hexbridge.domain.canonical.OrderPayment;
import dev.hexbridge.domain.canonical.Payment;
import dev.hexbridge.domain.canonical.ShippingLine;
import dev.hexbridge.domain.canonical.TaxLine;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** An order as a GraphQL answer tells it, beside the zone of its shop. */
public final class NodeShape {

    private NodeShape() {}

    public static ObjectNode of(Order order) {
        ObjectNode json = object();
        json.putObject("shop").put("ianaTimezone", Dice.ZONE.getId());
        json.set("order", order(order));
        return json;
    }

    private static ObjectNode order(Order order) {
        ObjectNode json = object();
        json.put("id", gid("Order", order.id()));
        json.put("name", order.number()).put("test", order.channel().test());
        json.set("sourceName", text(order.channel().source()));
        json.set("retailLocation", orNull(order.channel().locationId(), id -> thing("Location", id)));
        json.set("customerLocale", text(order.channel().locale()));
        json.put("createdAt", time(order.times().created()));
        json.put("processedAt", time(order.times().processed()));
        json.put("updatedAt", time(order.times().updated()));
        json.set("cancelledAt", moment(order.times().cancelled()));
        json.set("closedAt", moment(order.times().closed()));
        people(order, json);
        money(order.money(), json);
        payment(order.payment(), json);
        json.put("displayFulfillmentStatus", fulfilment(order));
        json.set("note", text(order.notes().note()));
        json.set("poNumber", text(order.notes().purchaseOrder()));
        json.set("tags", texts(order.notes().tags()));
        json.set("customAttributes", entries(order.notes().attributes(), "note.", "key"));
        var metafields = entries(order.notes().attributes(), "metafield.custom.", "key");
        metafields.forEach(field -> ((ObjectNode) field).put("namespace", "custom"));
        json.putObject("metafields").set("nodes", metafields);
        json.set("refunds", list(order.refunds(), RefundNodeShape::refund));
        json.putObject("lineItems").set("nodes", list(order.lines(), line -> line(line, order)));
        json.putObject("shippingLines").set("nodes", list(order.shipping(), NodeShape::shipping));
        return json;
    }

    private static void people(Order order, ObjectNode json) {
        json.set("email", text(order.buyer().email()));
        json.set("phone", text(order.buyer().phone()));
        json.set("customer", orNull(order.buyer().customer(), NodeShape::customer));
        json.set("billingAddress", orNull(order.buyer().billingAddress(), NodeShape::address));
        json.set("shippingAddress", orNull(order.shippingAddress(), NodeShape::address));
    }

    private static JsonNode customer(Customer customer) {
        ObjectNode json = object();
        json.put("id", gid("Customer", customer.id()));
        json.set("firstName", text(customer.name().first()));
        json.set("lastName", text(customer.name().last()));
        json.put("locale", "en").put("displayName", "shown");
        json.putArray("tags").add("vip");
        json.set(
                "defaultEmailAddress",
                orNull(customer.contact().email(), email -> object().put("emailAddress", email)));
        json.set("defaultPhoneNumber", orNull(customer.contact().phone(), phone -> object().put("phoneNumber", phone)));
        json.set("note", text(customer.notes().note()));
        json.set("updatedAt", moment(customer.updatedAt()));
        json.set("defaultAddress", orNull(customer.defaultAddress(), NodeShape::address));
        return json;
    }

    private static JsonNode address(Address address) {
        ObjectNode json = object();
        json.set("firstName", text(address.person().first()));
        json.set("lastName", text(address.person().last()));
        json.set("name", text(address.person().display()));
        json.set("company", text(address.company()));
        json.set("address1", text(address.street().line1()));
        json.set("address2", text(address.street().line2()));
        json.set("city", text(address.place().city()));
        json.set("province", text(address.place().region()));
        json.set("provinceCode", text(address.place().regionCode()));
        json.set("zip", text(address.place().postalCode()));
        json.set("countryCodeV2", text(address.countryCode()));
        json.set("phone", text(address.phone()));
        return json;
    }

    private static void money(OrderMoney money, ObjectNode json) {
        json.put("currencyCode", money.shopCurrency().code());
        json.put("presentmentCurrencyCode", money.presentmentCurrency().code());
        json.put("taxesIncluded", money.taxesIncluded());
        json.set("totalDiscountsSet", bag(money.asOrdered().discounts()));
        json.set("totalShippingPriceSet", bag(money.asOrdered().shipping()));
        json.set("totalTaxSet", bag(money.asOrdered().tax()));
        json.set("totalTipReceivedSet", bag(money.asOrdered().tips()));
        json.set("totalPriceSet", bag(money.asOrdered().total()));
        json.set("currentTotalPriceSet", bag(money.current()));
        extras(money.extras(), json);
    }

    private static void extras(OrderMoney.Extras extras, ObjectNode json) {
        json.set("subtotalPriceSet", maybe(extras.subtotal()));
        json.set("originalTotalDutiesSet", maybe(extras.surcharges().duties()));
        json.set("originalTotalAdditionalFeesSet", maybe(extras.surcharges().fees()));
        json.set("currentSubtotalPriceSet", maybe(extras.now().subtotal()));
        json.set("currentShippingPriceSet", maybe(extras.now().shipping()));
        json.set("currentTotalDiscountsSet", maybe(extras.now().discounts()));
        json.set("currentTotalTaxSet", maybe(extras.now().tax()));
        json.set("currentTotalDutiesSet", maybe(extras.now().surcharges().duties()));
        json.set(
                "currentTotalAdditionalFeesSet", maybe(extras.now().surcharges().fees()));
        ObjectNode rounding = json.putObject("totalCashRoundingAdjustment");
        rounding.set("paymentSet", maybe(extras.rounding().payments()));
        rounding.set("refundSet", maybe(extras.rounding().refunds()));
    }

    private static JsonNode maybe(Optional<DualMoney> amount) {
        return orNull(amount, NodeShape::bag);
    }

    private static JsonNode line(OrderLine line, Order order) {
        ObjectNode json = object();
        Kind kind = line.item().kind();
        json.put("id", gid("LineItem", line.id()));
        json.set("product", orNull(line.item().productId(), id -> thing("Product", id)));
        json.set("variant", orNull(line.item().variantId(), id -> thing("ProductVariant", id)));
        json.set("sku", text(line.item().sku().map(sku -> sku.value())));
        json.put("title", line.item().title()).put("name", line.item().title());
        json.set("variantTitle", text(line.item().variantTitle()));
        json.put("quantity", line.quantity().ordered());
        json.put("currentQuantity", line.quantity().current());
        boolean shipped = order.fulfilment() == FulfilmentStatus.PARTIAL;
        json.put("unfulfilledQuantity", shipped ? 0 : line.quantity().current());
        json.put(
                "nonFulfillableQuantity",
                line.quantity().ordered() - line.quantity().current());
        json.put("isGiftCard", kind == Kind.GIFT_CARD);
        json.put("requiresShipping", kind == Kind.GOODS).put("taxable", kind != Kind.TIP);
        json.set("originalUnitPriceSet", bag(line.unitPrice()));
        charges(json, line.discounts(), line.taxes());
        json.set("customAttributes", entries(line.attributes(), "property.", "key"));
        return json;
    }

    private static JsonNode shipping(ShippingLine line) {
        ObjectNode json = object();
        json.put("id", gid("ShippingLine", line.id()));
        json.put("title", line.title());
        json.set("code", text(line.code()));
        json.put("isRemoved", false);
        json.set("originalPriceSet", bag(line.price()));
        charges(json, line.discounts(), line.taxes());
        return json;
    }

    private static void charges(ObjectNode json, List<DualMoney> discounts, List<TaxLine> taxes) {
        json.set("discountAllocations", list(discounts, discount -> {
            ObjectNode allocation = object();
            allocation.set("allocatedAmountSet", bag(discount));
            return allocation;
        }));
        json.set("taxLines", list(taxes, tax -> {
            ObjectNode node = object().put("title", tax.title()).put("rate", tax.rate());
            node.set(
                    "channelLiable",
                    orNull(
                            Optional.of(true).filter(yes -> tax.channelLiable()),
                            JsonNodeFactory.instance::booleanNode));
            node.set("priceSet", bag(tax.amount()));
            return node;
        }));
    }

    private static void payment(OrderPayment payment, ObjectNode json) {
        boolean known = payment.status() != FinancialStatus.UNKNOWN;
        json.put("displayFinancialStatus", known ? payment.status().name() : null);
        json.set("paymentGatewayNames", texts(payment.gateways()));
        json.set("paymentTerms", orNull(payment.terms(), terms -> {
            ObjectNode node = object().put("paymentTermsName", terms.name());
            node.set("dueInDays", orNull(terms.dueInDays(), JsonNodeFactory.instance::numberNode));
            node.putObject("paymentSchedules").putArray("nodes").addObject().set("dueAt", moment(terms.dueAt()));
            return node;
        }));
        json.set("transactions", list(payment.transactions(), NodeShape::transaction));
    }

    static JsonNode transaction(Payment payment) {
        ObjectNode json = object();
        json.put("id", gid("OrderTransaction", payment.id()));
        json.put("kind", payment.kind().name()).put("status", payment.status().name());
        json.put("gateway", payment.gateway());
        json.set("amountSet", bag(payment.amount()));
        json.set("processedAt", moment(payment.processedAt()));
        json.set("parentTransaction", orNull(payment.parentId(), id -> thing("OrderTransaction", id)));
        return json;
    }

    static JsonNode bag(DualMoney amount) {
        ObjectNode bag = object();
        bag.set("shopMoney", side(amount.shop()));
        bag.set("presentmentMoney", side(amount.presentment()));
        return bag;
    }

    private static JsonNode side(Money money) {
        return object().put("amount", trimmed(money.amount()))
                .put("currencyCode", money.currency().code());
    }

    /** {@code 55.0}. */
    private static String trimmed(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        return bare.setScale(Math.max(1, bare.scale())).toPlainString();
    }

    /** What is partly shipped may be shown as being worked on; what is not, as waiting. */
    private static String fulfilment(Order order) {
        boolean shown = order.lines().stream().anyMatch(line -> line.quantity().current() > 0);
        return switch (order.fulfilment()) {
            case UNFULFILLED -> order.channel().test() ? "ON_HOLD" : "UNFULFILLED";
            case PARTIAL -> shown && order.channel().test() ? "IN_PROGRESS" : "PARTIALLY_FULFILLED";
            case FULFILLED -> "FULFILLED";
            case RESTOCKED -> "RESTOCKED";
            case UNKNOWN -> "SOMETHING_NEW";
        };
    }

    static ObjectNode thing(String type, String id) {
        return object().put("id", gid(type, id));
    }

    static String gid(String type, String id) {
        return "gid://shopify/" + type + "/" + id;
    }

    private static JsonNode moment(Optional<OffsetDateTime> moment) {
        return text(moment.map(NodeShape::time));
    }

    /** In UTC. */
    static String time(OffsetDateTime moment) {
        return moment.toInstant().toString();
    }
}
