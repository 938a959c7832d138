package dev.hexbridge.adapters.shopify.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import graphql.language.AstPrinter;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The documents in themselves, whatever the schema. */
class DocumentsTest {

    private static final Path FILES = Path.of("src/main/resources/dev/hexbridge/adapters/shopify/admin");

    /** Fields that Shopify deprecated, and that are easily written out of habit. */
    private static final Set<String> GONE = Set.of(
            "callbackUrl",
            "endpoint",
            "countryCode",
            "fulfillmentStatus",
            "fulfillableQuantity",
            "originalUnitPrice",
            "price",
            "subtotalPrice",
            "totalDiscounts",
            "totalPrice",
            "totalTax",
            "totalTipReceived");

    @ParameterizedTest
    @EnumSource(Document.class)
    void aDocumentIsOneOperationThatBearsTheNameOfItsFile(Document document) {
        List<OperationDefinition> operations = parsed(document).getDefinitionsOfType(OperationDefinition.class);
        assertEquals(1, operations.size());
        String expected = Stream.of(document.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        assertEquals(expected, operations.getFirst().getName());
        boolean mutates = operations.getFirst().getOperation() == OperationDefinition.Operation.MUTATION;
        assertEquals(mutates, document.writes());
    }

    @ParameterizedTest
    @EnumSource(Document.class)
    void whatADocumentDeclaresItUsesAndTheOtherWayRound(Document document) {
        graphql.language.Document ast = parsed(document);
        Names names = Names.in(ast);
        assertEquals(
                ast.getDefinitionsOfType(OperationDefinition.class).getFirst().getVariableDefinitions().stream()
                        .map(VariableDefinition::getName)
                        .collect(Collectors.toCollection(TreeSet::new)),
                names.variables);
        assertEquals(
                ast.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .map(FragmentDefinition::getName)
                        .collect(Collectors.toCollection(TreeSet::new)),
                names.fragments);
    }

    @ParameterizedTest
    @EnumSource(Document.class)
    void noDocumentAsksForWhatIsDeprecated(Document document) {
        Set<String> asked = Names.in(parsed(document)).fields;
        assertEquals(
                Set.of(),
                asked.stream().filter(GONE::contains).collect(Collectors.toSet()),
                AstPrinter.printAst(parsed(document)));
    }

    @Test
    void everyFileIsSent() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            Set<String> stems = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains(".fragment."))
                    .map(name -> name.replace(".graphql", ""))
                    .collect(Collectors.toSet());
            assertEquals(
                    Stream.of(Document.values())
                            .map(document ->
                                    document.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .collect(Collectors.toSet()),
                    stems);
        }
    }

    private static graphql.language.Document parsed(Document document) {
        return new Parser().parseDocument(document.text());
    }

    /** The names that a document uses. The visitor of graphql-java is made for raw nodes. */
    @SuppressWarnings("rawtypes")
    private static final class Names extends NodeVisitorStub {

        private final Set<String> variables = new TreeSet<>();
        private final Set<String> fragments = new TreeSet<>();
        private final Set<String> fields = new TreeSet<>();

        static Names in(graphql.language.Document document) {
            Names names = new Names();
            new graphql.language.AstTransformer().transform(document, names);
            return names;
        }

        @Override
        public TraversalControl visitVariableReference(VariableReference node, TraverserContext<Node> context) {
            variables.add(node.getName());
            return TraversalControl.CONTINUE;
        }

        @Override
        public TraversalControl visitFragmentSpread(FragmentSpread node, TraverserContext<Node> context) {
            fragments.add(node.getName());
            return TraversalControl.CONTINUE;
        }

        @Override
        public TraversalControl visitField(Field node, TraverserContext<Node> context) {
            fields.add(node.getName());
            return TraversalControl.CONTINUE;
        }
    }
}
