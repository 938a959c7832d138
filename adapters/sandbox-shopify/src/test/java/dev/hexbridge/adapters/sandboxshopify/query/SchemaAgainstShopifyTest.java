package dev.hexbridge.adapters.sandboxshopify.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The schema documents against Shopify's own schema, where that lies beside the project. */
class SchemaAgainstShopifyTest {

    private static final Path SHOPIFY =
            Path.of("..", "..", "..", "shared", "contracts", "shopify", "admin-2026-10.graphqls.gz");

    private final List<String> wrong = new ArrayList<>();

    @Test
    void whatWeServeShopifyServesWithTheSameTypesAndArguments() throws IOException {
        Assumptions.assumeTrue(Files.isReadable(SHOPIFY), "no schema beside the project: nothing to compare with");
        TypeDefinitionRegistry ours = new SchemaParser().parse(Schemas.document());
        TypeDefinitionRegistry theirs = shopify();
        assertTrue(ours.types().size() > 80, "the schema documents are empty");
        ours.types()
                .forEach((name, type) -> Optional.ofNullable(theirs.getTypeOrNull(name))
                        .ifPresentOrElse(there -> compare(type, there), () -> wrong.add(name + " does not exist")));
        assertEquals(List.of(), wrong);
    }

    private static TypeDefinitionRegistry shopify() throws IOException {
        try (Reader reader =
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(SHOPIFY)), StandardCharsets.UTF_8)) {
            return new SchemaParser().parse(reader);
        }
    }

    private void compare(TypeDefinition<?> ours, TypeDefinition<?> theirs) {
        String name = ours.getName();
        if (!ours.getClass().equals(theirs.getClass())) {
            wrong.add(name + " is of another kind");
            return;
        }
        switch (ours) {
            case ImplementingTypeDefinition<?> our -> implementing(our, (ImplementingTypeDefinition<?>) theirs);
            case InputObjectTypeDefinition our ->
                inputs(
                        name,
                        our.getInputValueDefinitions(),
                        ((InputObjectTypeDefinition) theirs).getInputValueDefinitions());
            case EnumTypeDefinition our ->
                subset(name, our.getEnumValueDefinitions(), ((EnumTypeDefinition) theirs).getEnumValueDefinitions());
            case UnionTypeDefinition our ->
                subset(name, our.getMemberTypes(), ((UnionTypeDefinition) theirs).getMemberTypes());
            default -> {}
        }
    }

    private void implementing(ImplementingTypeDefinition<?> ours, ImplementingTypeDefinition<?> theirs) {
        subset(ours.getName() + " implements", ours.getImplements(), theirs.getImplements());
        fields(ours.getName(), ours.getFieldDefinitions(), theirs.getFieldDefinitions());
    }

    private void fields(String type, List<FieldDefinition> ours, List<FieldDefinition> theirs) {
        Map<String, FieldDefinition> known = byName(theirs, FieldDefinition::getName);
        for (FieldDefinition field : ours) {
            String name = type + "." + field.getName();
            FieldDefinition their = known.get(field.getName());
            if (their == null) {
                wrong.add(name + " does not exist");
            } else {
                same(name, field.getType(), their.getType());
                inputs(name, field.getInputValueDefinitions(), their.getInputValueDefinitions());
                if (their.hasDirective("deprecated")) {
                    wrong.add(name + " is deprecated");
                }
            }
        }
    }

    private void inputs(String place, List<InputValueDefinition> ours, List<InputValueDefinition> theirs) {
        Map<String, InputValueDefinition> known = byName(theirs, InputValueDefinition::getName);
        for (InputValueDefinition input : ours) {
            String name = place + "(" + input.getName() + ")";
            InputValueDefinition their = known.remove(input.getName());
            if (their == null) {
                wrong.add(name + " does not exist");
            } else {
                same(name, input.getType(), their.getType());
                same(name + " by default", input.getDefaultValue(), their.getDefaultValue());
            }
        }
        known.values().stream()
                .filter(left -> left.getType() instanceof NonNullType && left.getDefaultValue() == null)
                .forEach(left -> wrong.add(place + "(" + left.getName() + ") is required and missing here"));
    }

    private void subset(String place, List<?> ours, List<?> theirs) {
        List<String> known = theirs.stream().map(SchemaAgainstShopifyTest::text).toList();
        ours.stream()
                .map(SchemaAgainstShopifyTest::text)
                .filter(value -> !known.contains(value))
                .forEach(value -> wrong.add(place + " " + value + " does not exist"));
    }

    private void same(String place, @Nullable Object ours, @Nullable Object theirs) {
        if (!text(ours).equals(text(theirs))) {
            wrong.add("%s is %s there and %s here".formatted(place, text(theirs), text(ours)));
        }
    }

    private static String text(@Nullable Object node) {
        return node instanceof Node<?> present
                ? AstPrinter.printAst(present)
                        .lines()
                        .reduce((one, last) -> last)
                        .orElse("")
                : "nothing";
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(name, one -> one));
    }
}
