package dev.hexbridge.adapters.shopify.writeback;

import dev.hexbridge.application.port.outbound.TargetSystem.Delivery;
import dev.hexbridge.domain.convergence.FieldValue;
import dev.hexbridge.domain.convergence.Operation;
import dev.hexbridge.domain.convergence.TargetRecord;
import dev.hexbridge.domain.convergence.TargetRef;
import dev.hexbridge.domain.delivery.Failure;
import dev.hexbridge.domain.delivery.FailureKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an operation writes onto one order. */
sealed interface Write {

    /** The kind of document that an order of the shop is as a target. */
    String KIND = "shop-order";

    /** The field that adds a tag. */
    String TAG = "tag";

    /** How many metafields one request may set (Shopify docs: metafieldsSet). */
    int MOST = 25;

    /**
     * Something that can be written.
     *
     * @param ref the order
     * @param metafields the metafields to set, by name
     * @param tag the tag to add
     */
    record Ready(TargetRef ref, Map<MetafieldName, FieldValue> metafields, Optional<String> tag) implements Write {

        public Ready {
            metafields = Map.copyOf(metafields);
        }

        String gid() {
            return gidOf(ref);
        }
    }

    /** Something that never can. */
    record Impossible(Failure failure) implements Write {}

    static Write of(Delivery delivery) {
        Operation operation = delivery.operation();
        if (!isOrder(operation.ref())) {
            return impossible("An order of a shop is named by its number, not " + operation.ref() + ".", "");
        }
        return switch (operation) {
            case Operation.Create create ->
                create.document().children().isEmpty()
                        ? of(create.ref(), create.document().root().fields())
                        : impossible("An order of a shop has no records below it to write.", "");
            case Operation.Amend amend ->
                amend.removed().isEmpty()
                        ? of(amend.ref(), fields(amend.changed()))
                        : impossible("An order of a shop has no records below it to remove.", "");
            case Operation.AddChildren children -> impossible("An order of a shop has no records below it to add.", "");
        };
    }

    /** Whether it is the number of an order. */
    static boolean isOrder(TargetRef ref) {
        return ref.kind().equals(KIND) && ref.id().matches("[1-9][0-9]{0,18}");
    }

    static String gidOf(TargetRef ref) {
        return "gid://shopify/Order/" + ref.id();
    }

    private static SortedMap<String, FieldValue> fields(List<TargetRecord> changed) {
        SortedMap<String, FieldValue> fields = new TreeMap<>();
        changed.forEach(record -> fields.putAll(record.fields()));
        return fields;
    }

    private static Write of(TargetRef ref, SortedMap<String, FieldValue> fields) {
        Map<MetafieldName, FieldValue> metafields = new LinkedHashMap<>();
        Optional<String> tag = Optional.empty();
        for (Map.Entry<String, FieldValue> field : fields.entrySet()) {
            Optional<MetafieldName> metafield = MetafieldName.ofField(field.getKey());
            if (field.getKey().equals(TAG)) {
                tag = Optional.of(field.getValue().display());
            } else if (metafield.isPresent()) {
                metafields.put(metafield.get(), field.getValue());
            } else {
                return impossible("An order of a shop has no field of this name to write.", field.getKey());
            }
        }
        return metafields.size() > MOST
                ? impossible("More than " + MOST + " metafields are to be set at once.", "")
                : new Ready(ref, metafields, tag);
    }

    private static Write impossible(String text, String field) {
        return new Impossible(
                new Failure(FailureKind.MAPPING, text, field.isEmpty() ? Optional.empty() : Optional.of(field)));
    }
}
