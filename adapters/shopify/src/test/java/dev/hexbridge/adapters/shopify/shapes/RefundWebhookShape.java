package dev.hexbridge.adapters.shopify.shapes;

import static dev.hexbridge.adapters.shopify.shapes.Shape.list;
import static dev.hexbridge.adapters.shopify.shapes.Shape.object;
import static dev.hexbridge.adapters.shopify.shapes.Shape.orNull;
import static dev.hexbridge.adapters.shopify.shapes.Shape.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hexbridge.domain.canonical.Refund;
import dev.hexbridge.domain.canonical.Refund.Charge;
import dev.hexbridge.domain.canonical.Refund.Restock;
import java.util.List;

/** A refund as the webhooks tell it: within its order, and alone. */
public final class RefundWebhookShape {

    private RefundWebhookShape() {}

    /** The body of {@code refunds/create} too. */
    public static ObjectNode refund(Refund refund) {
        ObjectNode json = object();
        json.set("id", WebhookShape.number(refund.id()));
        json.put("admin_graphql_api_id", "gid://shopify/Refund/" + refund.id());
        json.put("created_at", WebhookShape.time(refund.processed()))
                .put("processed_at", WebhookShape.time(refund.processed()));
        json.set("note", text(refund.note()));
        json.set("refund_line_items", list(refund.lines(), RefundWebhookShape::refunded));
        json.set("refund_shipping_lines", list(charges(refund, Charge.Kind.SHIPPING), charge -> {
            ObjectNode line = object();
            line.set("id", WebhookShape.number(charge.id()));
            WebhookShape.amount(line, "subtotal_amount", charge.amount());
            WebhookShape.amount(line, "tax_amount", charge.tax());
            return line;
        }));
        json.set("duties", list(charges(refund, Charge.Kind.DUTY), charge -> {
            ObjectNode duty = object();
            duty.set("duty_id", WebhookShape.number(charge.id()));
            WebhookShape.amount(duty, "amount", charge.amount());
            return duty;
        }));
        json.set("order_adjustments", list(charges(refund, Charge.Kind.ADJUSTMENT), charge -> {
            ObjectNode adjustment = object();
            adjustment.set("id", WebhookShape.number(charge.id()));
            adjustment.put("kind", "refund_discrepancy").put("reason", charge.reason());
            WebhookShape.amount(adjustment, "amount", RichRefunds.negated(charge.amount()));
            WebhookShape.amount(adjustment, "tax_amount", RichRefunds.negated(charge.tax()));
            return adjustment;
        }));
        json.set("transactions", list(refund.transactions(), WebhookShape::transaction));
        return json;
    }

    static List<Charge> charges(Refund refund, Charge.Kind kind) {
        return refund.charges().stream().filter(charge -> charge.kind() == kind).toList();
    }

    private static JsonNode refunded(Refund.Line line) {
        ObjectNode json = object();
        json.set("id", WebhookShape.number(line.id()));
        json.set("line_item_id", WebhookShape.number(line.lineId()));
        json.put("quantity", line.quantity());
        json.put(
                "restock_type",
                line.restock() == Restock.LEGACY ? "legacy_restock" : WebhookShape.lower(line.restock()));
        json.set("location_id", orNull(line.locationId(), WebhookShape::number));
        WebhookShape.amount(json, "subtotal", line.subtotal());
        WebhookShape.amount(json, "total_tax", line.tax());
        return json;
    }
}
