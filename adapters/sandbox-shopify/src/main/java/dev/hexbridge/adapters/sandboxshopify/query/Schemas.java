package dev.hexbridge.adapters.sandboxshopify.query;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Joins the schema documents beside this class with resolvers. A field without its resolver is a programming mistake. */
public final class Schemas {

    /** The value that root fields start from; all state is known to their resolvers. */
    static final Object ROOT = new Object();

    private static final List<String> DOCUMENTS = List.of(
            "roots", "shop", "codes", "money", "discount", "people", "order", "line", "refund", "metafield", "webhook");

    private Schemas() {}

    /** The schema documents, joined to one. */
    static String document() {
        StringBuilder all = new StringBuilder();
        for (String name : DOCUMENTS) {
            try (InputStream file = Schemas.class.getResourceAsStream(name + ".graphqls")) {
                all.append(new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return all.toString();
    }

    /**
     * The executable schema.
     *
     * @param kinds which object type a value is, by the name of each interface and union
     */
    public static GraphQLSchema of(List<Resolvers<?>> resolvers, Map<String, Function<Object, String>> kinds) {
        TypeDefinitionRegistry types = new SchemaParser().parse(document());
        List<Resolvers<?>> all = new ArrayList<>(resolvers);
        all.addAll(Connections.in(types));
        Set<String> wrong = mismatches(types, all);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("fields and resolvers do not match: " + wrong);
        }
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        Scalars.ALL.forEach(wiring::scalar);
        all.forEach(one -> wiring.type(one.type(), type -> type.dataFetchers(Map.copyOf(one.fields()))));
        kinds.forEach((name, kind) -> wiring.type(
                name,
                type -> type.typeResolver(
                        of -> of.getSchema().getObjectType(kind.apply(Objects.requireNonNull(of.getObject()))))));
        return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
    }

    /** Declared fields that nothing resolves, and resolvers of fields that are not declared. */
    private static Set<String> mismatches(TypeDefinitionRegistry types, List<Resolvers<?>> resolvers) {
        Set<String> declared = new TreeSet<>();
        for (ObjectTypeDefinition type : types.getTypes(ObjectTypeDefinition.class)) {
            for (FieldDefinition field : type.getFieldDefinitions()) {
                declared.add(type.getName() + "." + field.getName());
            }
        }
        Set<String> odd = new TreeSet<>(declared);
        for (Resolvers<?> one : resolvers) {
            for (String field : one.fields().keySet()) {
                String name = one.type() + "." + field;
                if (!odd.remove(name)) {
                    odd.add(name);
                }
            }
        }
        return odd;
    }
}
