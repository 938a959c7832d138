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
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An order as its webhook tells it: the shape of the REST resource. */
public final class WebhookShape {

    private WebhookShape() {}

    public static ObjectNode of(Order order) {
        ObjectNode json = object();
        json.set("id", number(order.id()));
        json.put("admin_graphql_api_id", "gid://shopify/Order/" + order.id());
        json.put("name", order.number()).put("test", order.channel().test());
        json.set("source_name", text(order.channel().source()));
        json.set("location_id", orNull(order.channel().locationId(), WebhookShape::number));
        json.set("customer_locale", text(order.channel().locale()));
        json.put("created_at", time(order.times().created()));
        json.put("processed_at", time(order.times().processed()));
        json.put("updated_at", time(order.times().updated()));
        json.set("cancelled_at", moment(order.times().cancelled()));
        json.set("closed_at", moment(order.times().closed()));
        people(order, json);
        money(order, json);
        payment(order.payment(), json);
        json.set("fulfillment_status", orNull(fulfilment(order.fulfilment()), JsonNodeFactory.instance::textNode));
        json.set("note", text(order.notes().note()));
        json.set("po_number", text(order.notes().purchaseOrder()));
        json.put("tags", String.join(", ", order.notes().tags()));
        json.set("note_attributes", entries(order.notes().attributes(), "note.", "name"));
        json.set("metafields", metafields(order));
        json.set("refunds", list(order.refunds(), RefundWebhookShape::refund));
        json.set("line_items", list(order.lines(), WebhookShape::line));
        json.set("shipping_lines", list(order.shipping(), WebhookShape::shipping));
        return json;
    }

    private static JsonNode metafields(Order order) {
        var fields = entries(order.notes().attributes(), "metafield.custom.", "key");
        fields.forEach(field -> ((ObjectNode) field).put("namespace", "custom"));
        return fields;
    }

    private static void people(Order order, ObjectNode json) {
        json.set("email", text(order.buyer().email()));
        json.set("phone", text(order.buyer().phone()));
        json.set("customer", orNull(order.buyer().customer(), WebhookShape::customer));
        json.set("billing_address", orNull(order.buyer().billingAddress(), WebhookShape::address));
        json.set("shipping_address", orNull(order.shippingAddress(), WebhookShape::address));
        json.putObject("company").put("id", 7).put("location_id", 8);
    }

    private static JsonNode customer(Customer customer) {
        ObjectNode json = object();
        json.set("id", number(customer.id()));
        json.set("first_name", text(customer.name().first()));
        json.set("last_name", text(customer.name().last()));
        json.set("email", text(customer.contact().email()));
        json.set("phone", text(customer.contact().phone()));
        json.set("note", text(customer.notes().note()));
        json.set("updated_at", moment(customer.updatedAt()));
        json.set("default_address", orNull(customer.defaultAddress(), WebhookShape::address));
        return json;
    }

    private static JsonNode address(Address address) {
        ObjectNode json = object();
        json.set("first_name", text(address.person().first()));
        json.set("last_name", text(address.person().last()));
        json.set("name", text(address.person().display()));
        json.set("company", text(address.company()));
        json.set("address1", text(address.street().line1()));
        json.set("address2", text(address.street().line2()));
        json.set("city", text(address.place().city()));
        json.set("province", text(address.place().region()));
        json.set("province_code", text(address.place().regionCode()));
        json.set("zip", text(address.place().postalCode()));
        json.set("country_code", text(address.countryCode()));
        json.set("phone", text(address.phone()));
        return json;
    }

    private static void money(Order order, ObjectNode json) {
        json.put("currency", order.money().shopCurrency().code());
        json.put("presentment_currency", order.money().presentmentCurrency().code());
        json.put("taxes_included", order.money().taxesIncluded());
        amount(json, "total_discounts", order.money().asOrdered().discounts());
        amount(json, "total_shipping_price", order.money().asOrdered().shipping());
        amount(json, "total_tax", order.money().asOrdered().tax());
        amount(json, "total_price", order.money().asOrdered().total());
        amount(json, "current_total_price", order.money().current());
        json.put("total_tip_received", plain(order.money().asOrdered().tips().shop()));
        extras(json, order.money().extras());
    }

    private static void extras(ObjectNode json, OrderMoney.Extras extras) {
        set(json, "subtotal_price_set", extras.subtotal());
        set(json, "original_total_duties_set", extras.surcharges().duties());
        set(json, "original_total_additional_fees_set", extras.surcharges().fees());
        set(json, "current_subtotal_price_set", extras.now().subtotal());
        set(json, "current_shipping_price_set", extras.now().shipping());
        set(json, "current_total_discounts_set", extras.now().discounts());
        set(json, "current_total_tax_set", extras.now().tax());
        set(json, "current_total_duties_set", extras.now().surcharges().duties());
        set(json, "current_total_additional_fees_set", extras.now().surcharges().fees());
        set(
                json,
                "total_cash_rounding_payment_adjustment_set",
                extras.rounding().payments());
        set(json, "total_cash_rounding_refund_adjustment_set", extras.rounding().refunds());
    }

    private static void set(ObjectNode json, String name, Optional<DualMoney> amount) {
        ObjectNode holder = object();
        amount.ifPresent(both -> amount(holder, "it", both));
        json.set(name, holder.path("it_set"));
        if (amount.isEmpty()) {
            json.putNull(name);
        }
    }

    private static JsonNode line(OrderLine line) {
        ObjectNode json = object();
        json.set("id", number(line.id()));
        json.put("admin_graphql_api_id", "gid://shopify/LineItem/" + line.id());
        json.set("product_id", orNull(line.item().productId(), WebhookShape::number));
        json.set("variant_id", orNull(line.item().variantId(), WebhookShape::number));
        json.set("sku", text(line.item().sku().map(sku -> sku.value())));
        json.put("title", line.item().title());
        json.set("variant_title", text(line.item().variantTitle()));
        json.put("quantity", line.quantity().ordered());
        json.put("current_quantity", line.quantity().current());
        json.put("gift_card", line.item().kind() == Kind.GIFT_CARD);
        json.put("requires_shipping", line.item().kind() == Kind.GOODS);
        if (line.item().kind() == Kind.TIP) {
            json.putNull("tip_payment_gateway").putNull("tip_payment_method");
        }
        amount(json, "price", line.unitPrice());
        charges(json, line.discounts(), line.taxes());
        json.set("properties", entries(line.attributes(), "property.", "name"));
        return json;
    }

    private static JsonNode shipping(ShippingLine line) {
        ObjectNode json = object();
        json.set("id", number(line.id()));
        json.put("title", line.title());
        json.set("code", text(line.code()));
        json.put("is_removed", false);
        amount(json, "price", line.price());
        charges(json, line.discounts(), line.taxes());
        return json;
    }

    private static void charges(ObjectNode json, List<DualMoney> discounts, List<TaxLine> taxes) {
        json.set("discount_allocations", list(discounts, discount -> {
            ObjectNode allocation = object();
            amount(allocation, "amount", discount);
            return allocation;
        }));
        json.set("tax_lines", list(taxes, tax -> {
            ObjectNode node = object().put("title", tax.title()).put("channel_liable", tax.channelLiable());
            node.put("rate", tax.rate());
            amount(node, "price", tax.amount());
            return node;
        }));
    }

    private static void payment(OrderPayment payment, ObjectNode json) {
        boolean known = payment.status() != FinancialStatus.UNKNOWN;
        json.put("financial_status", known ? lower(payment.status()) : null);
        json.set("payment_gateway_names", texts(payment.gateways()));
        json.set("payment_terms", orNull(payment.terms(), terms -> {
            ObjectNode node = object().put("payment_terms_name", terms.name());
            node.set("due_in_days", orNull(terms.dueInDays(), JsonNodeFactory.instance::numberNode));
            node.putArray("payment_schedules").addObject().set("due_at", moment(terms.dueAt()));
            return node;
        }));
        json.set("transactions", list(payment.transactions(), WebhookShape::transaction));
    }

    static JsonNode transaction(Payment payment) {
        ObjectNode json = object();
        json.set("id", number(payment.id()));
        json.put("kind", lower(payment.kind())).put("status", lower(payment.status()));
        json.put("gateway", payment.gateway());
        amount(json, "amount", payment.amount());
        json.set("processed_at", moment(payment.processedAt()));
        json.set("parent_id", orNull(payment.parentId(), WebhookShape::number));
        return json;
    }

    static void amount(ObjectNode owner, String name, DualMoney amount) {
        owner.put(name, plain(amount.shop()));
        ObjectNode set = owner.putObject(name + "_set");
        set.set("shop_money", side(amount.shop()));
        set.set("presentment_money", side(amount.presentment()));
    }

    private static JsonNode side(Money money) {
        return object().put("amount", plain(money))
                .put("currency_code", money.currency().code());
    }

    /** {@code 55.00}. */
    private static String plain(Money money) {
        return money.amount().setScale(Math.max(2, money.amount().scale())).toPlainString();
    }

    static JsonNode number(String id) {
        return JsonNodeFactory.instance.numberNode(Long.parseLong(id));
    }

    private static Optional<String> fulfilment(FulfilmentStatus status) {
        return status == FulfilmentStatus.UNFULFILLED ? Optional.empty() : Optional.of(lower(status));
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static JsonNode moment(Optional<OffsetDateTime> moment) {
        return text(moment.map(WebhookShape::time));
    }

    /** With the shop's offset at that moment. */
    static String time(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
