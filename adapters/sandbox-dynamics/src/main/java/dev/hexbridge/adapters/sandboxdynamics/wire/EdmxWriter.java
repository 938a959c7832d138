package dev.hexbridge.adapters.sandboxdynamics.wire;

import dev.hexbridge.adapters.sandboxdynamics.metadata.EntitySet;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Property;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Property.Trait;
import dev.hexbridge.adapters.sandboxdynamics.metadata.PropertyType.EnumType;
import dev.hexbridge.adapters.sandboxdynamics.metadata.Schema;

/** Writes {@code $metadata}: the EDMX of a schema, with the annotations a mapper reads. */
public final class EdmxWriter {
    private static final String CORE = "Microsoft.Dynamics.OData.Core.V1";

    private final Schema schema;
    private final StringBuilder xml = new StringBuilder(1 << 20);

    /** A writer for a schema. */
    public EdmxWriter(Schema schema) {
        this.schema = schema;
    }

    /** The document. */
    public String write() {
        xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
                .append("<edmx:Edmx Version=\"4.0\" xmlns:edmx=\"http://docs.oasis-open.org/odata/ns/edmx\">\n")
                .append("<edmx:DataServices>\n<Schema Namespace=\"")
                .append(Schema.NAMESPACE)
                .append("\" xmlns=\"http://docs.oasis-open.org/odata/ns/edm\">\n");
        schema.enums().forEach(this::enumType);
        schema.sets().forEach(this::entityType);
        container();
        xml.append("</Schema>\n");
        coreSchema();
        return xml.append("</edmx:DataServices>\n</edmx:Edmx>\n").toString();
    }

    private void enumType(EnumType type) {
        xml.append("<EnumType Name=\"").append(type.name()).append("\">");
        type.members()
                .forEach((name, value) -> xml.append("<Member Name=\"")
                        .append(name)
                        .append("\" Value=\"")
                        .append(value)
                        .append("\" />"));
        xml.append("</EnumType>\n");
    }

    private void entityType(EntitySet set) {
        xml.append("<EntityType Name=\"").append(set.typeName()).append("\">\n<Key>");
        set.table()
                .layout()
                .key()
                .forEach(name -> xml.append("<PropertyRef Name=\"").append(name).append("\" />"));
        xml.append("</Key>\n");
        set.shape().properties().forEach(this::property);
        set.shape()
                .navigations()
                .forEach((name, navigation) -> xml.append("<NavigationProperty Name=\"")
                        .append(name)
                        .append("\" Type=\"Collection(")
                        .append(schema.set(navigation.target(), false)
                                .orElseThrow()
                                .qualifiedType())
                        .append(")\" />\n"));
        if (set.table().layout().readOnly()) {
            annotation("IsReadOnly", "Bool=\"true\"");
        }
        xml.append("</EntityType>\n");
    }

    private void property(Property property) {
        boolean never = property.is(Trait.KEY) || property.type().neverNull();
        xml.append("<Property Name=\"")
                .append(property.name())
                .append("\" Type=\"")
                .append(property.type().edmName())
                .append(never ? "\" Nullable=\"false\">" : "\">");
        annotation("LabelId", "String=\"@Sandbox:" + property.name() + "\"");
        if (property.is(Trait.KEY) || property.is(Trait.READ_ONLY)) {
            annotation("AllowEdit", "Bool=\"false\"");
        }
        if (property.is(Trait.READ_ONLY)) {
            annotation("AllowEditOnCreate", "Bool=\"false\"");
        }
        if (property.is(Trait.REQUIRED)) {
            annotation("IsRequired", "Bool=\"true\"");
        }
        xml.append("<Annotation Term=\"" + CORE + ".AXType\"><EnumMember>" + CORE + ".AXType/")
                .append(property.type().axType())
                .append("</EnumMember></Annotation></Property>\n");
    }

    private void annotation(String term, String value) {
        xml.append("<Annotation Term=\"" + CORE + ".")
                .append(term)
                .append("\" ")
                .append(value)
                .append(" />");
    }

    private void container() {
        xml.append("<EntityContainer Name=\"Resources\">\n");
        for (EntitySet set : schema.sets()) {
            xml.append("<EntitySet Name=\"")
                    .append(set.name())
                    .append("\" EntityType=\"")
                    .append(set.qualifiedType())
                    .append("\">");
            set.shape()
                    .navigations()
                    .forEach((name, navigation) -> xml.append("<NavigationPropertyBinding Path=\"")
                            .append(name)
                            .append("\" Target=\"")
                            .append(navigation.target())
                            .append("\" />"));
            xml.append("</EntitySet>\n");
        }
        xml.append("</EntityContainer>\n");
    }

    private void coreSchema() {
        String[] members = {
            "Container",
            "Date",
            "Enum",
            "Guid",
            "Int32",
            "Int64",
            "Real",
            "Record",
            "String",
            "Time",
            "UtcDateTime",
            "Void"
        };
        xml.append("<Schema Namespace=\"" + CORE + "\" xmlns=\"http://docs.oasis-open.org/odata/ns/edm\">\n")
                .append("<EnumType Name=\"AXType\">");
        for (int i = 0; i < members.length; i++) {
            xml.append("<Member Name=\"")
                    .append(members[i])
                    .append("\" Value=\"")
                    .append(i)
                    .append("\" />");
        }
        xml.append("</EnumType>\n</Schema>\n");
    }
}
