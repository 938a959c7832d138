package dev.hexbridge.adapters.shopify.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.CoercedVariables;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Every document against Shopify's own schema, where that lies beside the project. */
class SchemaTest {

    private static final Path SCHEMA =
            Path.of("..", "..", "..", "shared", "contracts", "shopify", "admin-2026-10.graphqls.gz");

    @Test
    void everyDocumentIsValidInTheSchemaAndAsksForNothingDeprecated() throws IOException {
        Assumptions.assumeTrue(
                Files.isRegularFile(SCHEMA), "no schema beside the project: nothing to validate against");
        GraphQLSchema schema = schema();
        Map<Document, Object> faults = new TreeMap<>();
        for (Document document : Document.values()) {
            graphql.language.Document ast = new Parser().parseDocument(document.text());
            List<?> errors = new Validator().validateDocument(schema, ast, Locale.ROOT);
            if (!errors.isEmpty()) {
                faults.put(document, errors);
            } else if (!deprecated(schema, ast).isEmpty()) {
                faults.put(document, deprecated(schema, ast));
            }
        }
        assertEquals(Map.of(), faults);
    }

    @Test
    void aDocumentWithAFieldThatShopifyDoesNotHaveWouldBeFound() throws IOException {
        Assumptions.assumeTrue(
                Files.isRegularFile(SCHEMA), "no schema beside the project: nothing to validate against");
        graphql.language.Document wrong = new Parser()
                .parseDocument(Document.ORDERS_BY_ID.text().replace("displayFinancialStatus", "financialStatus"));
        assertFalse(
                new Validator().validateDocument(schema(), wrong, Locale.ROOT).isEmpty());
    }

    private static Set<String> deprecated(GraphQLSchema schema, graphql.language.Document ast) {
        Set<String> found = new TreeSet<>();
        QueryTraverser.newQueryTraverser()
                .schema(schema)
                .document(ast)
                .coercedVariables(CoercedVariables.of(Map.of("withMetafields", true)))
                .build()
                .visitPreOrder(new QueryVisitorStub() {
                    @Override
                    public void visitField(QueryVisitorFieldEnvironment field) {
                        if (field.getFieldDefinition().isDeprecated()) {
                            found.add(field.getFieldDefinition().getName());
                        }
                    }
                });
        return found;
    }

    private static final class Loaded {

        private static final GraphQLSchema SCHEMA_OF_SHOPIFY = load();

        private static GraphQLSchema load() {
            try (InputStream file = Files.newInputStream(SCHEMA);
                    Reader text = new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8)) {
                return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(text));
            } catch (IOException unread) {
                throw new java.io.UncheckedIOException(unread);
            }
        }
    }

    private static GraphQLSchema schema() {
        return Loaded.SCHEMA_OF_SHOPIFY;
    }
}
