package dev.hexbridge.adapters.shopify.admin;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields that a document asks for although the schema calls them deprecated. */
record DeprecatedFields(GraphQLSchema schema, Document document, Set<String> found) {

    static Set<String> in(GraphQLSchema schema, Document document) {
        DeprecatedFields fields = new DeprecatedFields(schema, document, new TreeSet<>());
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).getFirst();
        boolean mutates = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        fields.look(operation.getSelectionSet(), mutates ? schema.getMutationType() : schema.getQueryType());
        return fields.found();
    }

    private void look(@Nullable SelectionSet set, @Nullable GraphQLFieldsContainer parent) {
        if (set == null || parent == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                look(field, parent);
            } else if (selection instanceof InlineFragment inline) {
                look(inline.getSelectionSet(), type(inline.getTypeCondition()));
            } else if (selection instanceof FragmentSpread spread) {
                look(spread);
            }
        }
    }

    private void look(Field field, GraphQLFieldsContainer parent) {
        GraphQLFieldDefinition definition = parent.getFieldDefinition(field.getName());
        if (definition == null) {
            return;
        }
        if (definition.isDeprecated()) {
            found.add(parent.getName() + "." + field.getName());
        }
        if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLFieldsContainer inner) {
            look(field.getSelectionSet(), inner);
        }
    }

    private void look(FragmentSpread spread) {
        document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getName().equals(spread.getName()))
                .forEach(fragment -> look(fragment.getSelectionSet(), type(fragment.getTypeCondition())));
    }

    private @Nullable GraphQLFieldsContainer type(@Nullable TypeName name) {
        return name != null && schema.getType(name.getName()) instanceof GraphQLFieldsContainer container
                ? container
                : null;
    }
}
