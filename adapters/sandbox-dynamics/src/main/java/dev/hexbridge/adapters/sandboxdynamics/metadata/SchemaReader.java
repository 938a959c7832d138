package dev.hexbridge.adapters.sandboxdynamics.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Property.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the entity documents into a {@link Schema}. */
final class SchemaReader {
    private static final List<String> DOCUMENTS = List.of(
            "sales-order-headers",
            "sales-order-lines",
            "customers",
            "customer-groups",
            "customer-postal-addresses",
            "released-products",
            "warehouses",
            "warehouses-on-hand",
            "delivery-modes",
            "payment-terms",
            "currencies",
            "exchange-rates",
            "legal-entities",
            "tax-groups",
            "tax-item-groups",
            "payment-journal-headers",
            "payment-journal-lines",
            "return-disposition-codes",
            "return-order-headers",
            "return-order-lines",
            "packing-slip-lines");

    private final Map<String, List<ExtensionField>> extensions;
    private final Map<String, PropertyType> types = new LinkedHashMap<>();
    private final Map<String, PropertyType.EnumType> enums = new LinkedHashMap<>();

    SchemaReader(Map<String, List<ExtensionField>> extensions) {
        this.extensions = extensions;
        for (PropertyType.Primitive primitive : PropertyType.Primitive.values()) {
            types.put(primitive.edmName(), primitive);
        }
    }

    Schema read() {
        Resources.json("enums.json").properties().forEach(entry -> {
            Map<String, Integer> members = new LinkedHashMap<>();
            entry.getValue()
                    .properties()
                    .forEach(m -> members.put(m.getKey(), m.getValue().asInt()));
            enums.put(entry.getKey(), new PropertyType.EnumType(entry.getKey(), members));
        });
        types.putAll(enums);
        List<EntitySet> sets = new ArrayList<>();
        for (String document : DOCUMENTS) {
            sets.addAll(setsOf(Resources.json("entities/" + document + ".json")));
        }
        return new Schema(enums, sets);
    }

    private List<EntitySet> setsOf(JsonNode document) {
        TableDefinition table = table(document);
        List<EntitySet> sets = new ArrayList<>();
        for (JsonNode node : document.path("sets")) {
            Map<String, Property> visible = new LinkedHashMap<>(table.properties());
            Resources.strings(node.path("without")).forEach(visible::remove);
            Map<String, EntitySet.Navigation> navigations = new LinkedHashMap<>();
            node.path("expand").properties().forEach(entry -> {
                JsonNode to = entry.getValue();
                navigations.put(
                        entry.getKey(),
                        new EntitySet.Navigation(to.path("target").asText(), Resources.strings(to.path("on"))));
            });
            sets.add(new EntitySet(
                    node.path("name").asText(),
                    node.path("type").asText(),
                    node.path("entity").asText(),
                    table,
                    new EntitySet.Shape(List.copyOf(visible.values()), visible, navigations)));
        }
        return sets;
    }

    private TableDefinition table(JsonNode document) {
        TableDefinition.Layout layout = new TableDefinition.Layout(
                Resources.strings(document.path("key")),
                Resources.strings(document.path("indexed")),
                Resources.strings(document.path("required")),
                document.path("dataSources").asInt(),
                document.path("readOnlyTable").asBoolean());
        Map<String, PropertyType> typed = new LinkedHashMap<>();
        document.path("properties").properties().forEach(group -> {
            PropertyType type = type(group.getKey());
            Resources.strings(group.getValue()).forEach(name -> typed.put(name, type));
        });
        Map<String, Property> properties = new LinkedHashMap<>();
        layout.key().forEach(name -> properties.put(name, property(document, name, typed)));
        typed.keySet().forEach(name -> properties.computeIfAbsent(name, n -> property(document, n, typed)));
        extensionFields(document)
                .forEach(field -> properties.put(
                        field.name(),
                        new Property(
                                field.name(),
                                field.type().propertyType(),
                                Set.of(),
                                Label.ofName(field.name()),
                                Optional.empty())));
        return new TableDefinition(
                document.path("table").asText(), Label.of(document.path("label")), layout, properties);
    }

    private List<ExtensionField> extensionFields(JsonNode document) {
        Set<ExtensionField> fields = new LinkedHashSet<>();
        document.path("sets")
                .forEach(set ->
                        fields.addAll(extensions.getOrDefault(set.path("name").asText(), List.of())));
        return List.copyOf(fields);
    }

    private Property property(JsonNode document, String name, Map<String, PropertyType> typed) {
        PropertyType type = typed.get(name);
        if (type == null) {
            throw new IllegalStateException("no type for " + name);
        }
        JsonNode label = document.path("labels").path(name);
        return new Property(
                name,
                type,
                traits(document, name),
                label.isObject() ? Label.of(label) : Label.ofName(name),
                Optional.of(document.path("related").path(name).asText()).filter(table -> !table.isEmpty()));
    }

    private static Set<Trait> traits(JsonNode document, String name) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (new HashSet<>(Resources.strings(document.path("key"))).contains(name)) {
            traits.add(Trait.KEY);
        }
        if (Resources.strings(document.path("required")).contains(name)) {
            traits.add(Trait.REQUIRED);
        }
        if (Resources.strings(document.path("readOnly")).contains(name)) {
            traits.add(Trait.READ_ONLY);
        }
        return traits;
    }

    private PropertyType type(String name) {
        PropertyType type = types.get(name);
        if (type == null) {
            throw new IllegalStateException("no type " + name);
        }
        return type;
    }
}
