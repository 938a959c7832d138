package dev.hexbridge.adapters.sandboxshopify.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** The two kinds of resolvers, as graphql-java calls them. The schema makes sure that sources have the type. */
final class Fetchers {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Fetchers() {}

    /** From the source alone: graphql-java then spares itself the field's surroundings. */
    record Plain<T>(Function<T, ?> value) implements LightDataFetcher<Object> {

        @Override
        public Object get(DataFetchingEnvironment environment) {
            return of(Objects.requireNonNull(environment.<Object>getSource()));
        }

        @Override
        public Object get(GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
            return of(source);
        }

        private Object of(Object source) {
            @SuppressWarnings("unchecked")
            T typed = (T) source;
            return value.apply(typed);
        }
    }

    /** From the source, the arguments and the caller. */
    record Called<T>(BiFunction<T, Call, ?> value) implements DataFetcher<Object> {

        @Override
        public Object get(DataFetchingEnvironment environment) {
            Call.Caller caller = environment.getGraphQlContext().get(Call.Caller.class);
            ObjectNode arguments = MAPPER.valueToTree(environment.getArguments());
            @SuppressWarnings("unchecked")
            T source = (T) Objects.requireNonNull(environment.<Object>getSource());
            Object found = value.apply(source, new Call(arguments, Objects.requireNonNull(caller)));
            return found instanceof Refusal refusal ? refused(refusal, environment) : found;
        }
    }

    static DataFetcherResult<Object> refused(Refusal refusal, DataFetchingEnvironment environment) {
        return DataFetcherResult.newResult()
                .error(GraphqlErrorBuilder.newError(environment)
                        .message("%s", refusal.message())
                        .extensions(Map.of("code", refusal.code()))
                        .build())
                .build();
    }
}
