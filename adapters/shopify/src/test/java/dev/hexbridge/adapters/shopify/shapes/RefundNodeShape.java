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
import java.util.Locale;

/** A refund as a GraphQL answer tells it. */
final class RefundNodeShape {

    private RefundNodeShape() {}

    static JsonNode refund(Refund refund) {
        ObjectNode json = object();
        json.put("id", NodeShape.gid("Refund", refund.id()));
        json.put("processedAt", NodeShape.time(refund.processed()));
        json.set("note", text(refund.note()));
        json.putObject("refundLineItems").set("nodes", list(refund.lines(), RefundNodeShape::refunded));
        json.putObject("refundShippingLines")
                .set("nodes", list(RefundWebhookShape.charges(refund, Charge.Kind.SHIPPING), charge -> {
                    ObjectNode line = object().put("id", NodeShape.gid("RefundShippingLine", charge.id()));
                    line.set("subtotalAmountSet", NodeShape.bag(charge.amount()));
                    line.set("taxAmountSet", NodeShape.bag(charge.tax()));
                    return line;
                }));
        json.set("duties", list(RefundWebhookShape.charges(refund, Charge.Kind.DUTY), charge -> {
            ObjectNode duty = object();
            duty.set("amountSet", NodeShape.bag(charge.amount()));
            duty.set("originalDuty", NodeShape.thing("Duty", charge.id()));
            return duty;
        }));
        json.putObject("orderAdjustments")
                .set("nodes", list(RefundWebhookShape.charges(refund, Charge.Kind.ADJUSTMENT), charge -> {
                    ObjectNode adjustment = object().put("id", NodeShape.gid("OrderAdjustment", charge.id()));
                    adjustment.put(
                            "reason", charge.reason().toUpperCase(Locale.ROOT).replace(' ', '_'));
                    adjustment.set("amountSet", NodeShape.bag(RichRefunds.negated(charge.amount())));
                    adjustment.set("taxAmountSet", NodeShape.bag(RichRefunds.negated(charge.tax())));
                    return adjustment;
                }));
        json.putObject("transactions").set("nodes", list(refund.transactions(), NodeShape::transaction));
        return json;
    }

    private static JsonNode refunded(Refund.Line line) {
        ObjectNode json = object();
        json.put("id", NodeShape.gid("RefundLineItem", line.id()));
        json.set("lineItem", NodeShape.thing("LineItem", line.lineId()));
        json.put("quantity", line.quantity());
        json.put(
                "restockType",
                line.restock() == Restock.LEGACY
                        ? "LEGACY_RESTOCK"
                        : line.restock().name());
        json.set("location", orNull(line.locationId(), id -> NodeShape.thing("Location", id)));
        json.set("subtotalSet", NodeShape.bag(line.subtotal()));
        json.set("totalTaxSet", NodeShape.bag(line.tax()));
        return json;
    }
}
