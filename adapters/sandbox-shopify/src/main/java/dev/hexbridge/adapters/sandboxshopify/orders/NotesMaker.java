package dev.hexbridge.adapters.sandboxshopify.orders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Makes notes, tags, attributes and line properties, some of them of the shapes that surprise importers. */
final class NotesMaker {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> REMARKS = List.of(
            "Bitte klingeln 🔔 – Danke!",
            "Happy birthday, Zoë! 🎂🎉",
            "Leave with the neighbour\nif nobody's home",
            "Gift: \"no prices\" please \\ thanks",
            "👩‍👩‍👧 third floor");
    private static final List<List<String>> TAGS =
            List.of(List.of("vip"), List.of("wholesale", "net-30"), List.of("Größe prüfen"), List.of("gift"));

    private NotesMaker() {}

    static Notes notes(Dice dice, OrderVariety variety, OrderWish.Label wish) {
        Optional<String> remark = dice.chance(2 * variety.odd()) ? Optional.of(dice.oneOf(REMARKS)) : Optional.empty();
        List<String> tags = dice.chance(0.15) ? dice.oneOf(TAGS) : List.of();
        List<Attribute> attributes = dice.chance(0.1)
                ? List.of(
                        new Attribute("delivery_date", "2026-12-2" + dice.between(0, 9)),
                        new Attribute("gift wrap", dice.chance(0.5) ? "true" : ""))
                : List.of();
        return new Notes(
                wish.note().or(() -> remark),
                wish.tags().orElse(tags),
                attributes,
                wish.test().orElseGet(() -> dice.chance(variety.test())));
    }

    /** Mostly an empty array; else pairs, pairs with values that are no strings, or a bare object. */
    static JsonNode properties(Dice dice, OrderVariety variety) {
        if (!dice.chance(variety.odd())) {
            return JSON.arrayNode();
        }
        return switch (dice.between(0, 3)) {
            case 0 -> JSON.arrayNode().add(property("Engraving", JSON.textNode("für Ännchen ♥")));
            case 1 ->
                JSON.arrayNode()
                        .add(property("_bundle_size", JSON.numberNode(3)))
                        .add(property("gift", JSON.booleanNode(true)));
            case 2 ->
                JSON.arrayNode()
                        .add(property(
                                "_options",
                                JSON.objectNode().put("colour", "blau").put("rush", false)))
                        .add(property("upload", JSON.nullNode()));
            default -> JSON.objectNode();
        };
    }

    private static ObjectNode property(String name, JsonNode value) {
        return JSON.objectNode().put("name", name).set("value", value);
    }
}
