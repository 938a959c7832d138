package dev.hexbridge.adapters.shopify.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import java.util.TreeMap;
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
            List<?> errors = errors(schema, document.text());
            if (!errors.isEmpty()) {
                faults.put(document, errors);
            }
            var deprecated = DeprecatedFields.in(schema, new Parser().parseDocument(document.text()));
            if (!deprecated.isEmpty()) {
                faults.put(document, deprecated);
            }
        }
        assertEquals(Map.of(), faults);

        String wrong = Document.ORDERS_BY_ID.text().replace("displayFinancialStatus", "financialStatus");
        assertFalse(errors(schema, wrong).isEmpty(), "a field that Shopify does not have was not found");
    }

    private static List<?> errors(GraphQLSchema schema, String document) {
        return new Validator().validateDocument(schema, new Parser().parseDocument(document), Locale.ROOT);
    }

    private static GraphQLSchema schema() throws IOException {
        try (InputStream file = Files.newInputStream(SCHEMA);
                Reader text = new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8)) {
            return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(text));
        }
    }
}
