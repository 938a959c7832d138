package dev.hexbridge.adapters.sandboxshopify.shop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.sandboxshopify.orders.RefundWish;
import java.util.List;
import java.util.Optional;

/** Reads the commands about refunds that arrive at the control routes. */
public final class RefundCommand {

    private static final List<String> RESTOCK = List.of("return", "cancel", "no_restock");
    private static final List<String> ENDS = List.of("success", "failure");

    private RefundCommand() {}

    /** The body of {@code POST /_shop/orders/{id}/refund}: what is left out is not refunded. */
    public static Parsed<RefundWish> wish(JsonNode json) {
        return Parsed.of(
                json,
                fields -> new RefundWish(
                        fields.objects("lines", RefundCommand::units).orElse(List.of()),
                        fields.amount("shipping"),
                        fields.amount("amount"),
                        new RefundWish.How(
                                fields.text("gateway"), fields.flag("pending").orElse(false), fields.text("note"))));
    }

    /** The body of {@code POST /_shop/orders/{id}/refund/end}: how the money that is under way ends. */
    public static Parsed<String> end(JsonNode json) {
        return Parsed.of(json, fields -> oneOf(fields, "status", "success", ENDS));
    }

    private static RefundWish.Units units(Fields fields) {
        Optional<Long> id = fields.id("id");
        int quantity = fields.count("quantity").orElse(1);
        if (id.isEmpty() || quantity == 0) {
            fields.fault("an id and a quantity of at least 1 are needed");
        }
        return new RefundWish.Units(
                id.orElse(0L), quantity, oneOf(fields, "restock", "return", RESTOCK), fields.id("location"));
    }

    private static String oneOf(Fields fields, String name, String usual, List<String> words) {
        String word = fields.text(name).orElse(usual);
        if (!words.contains(word)) {
            fields.fault(name + " must be one of " + String.join(", ", words));
        }
        return word;
    }
}
