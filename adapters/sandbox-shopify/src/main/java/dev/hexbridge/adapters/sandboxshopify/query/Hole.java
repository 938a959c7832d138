package dev.hexbridge.adapters.sandboxshopify.query;

import dev.hexbridge.adapters.sandboxshopify.faults.Faults;
import dev.hexbridge.adapters.sandboxshopify.faults.Knob;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Leaves a nullable field out of an answer, and says so in a top-level error: data and errors side by side. */
final class Hole extends SimplePerformantInstrumentation {

    private static final Refusal BROKEN =
            new Refusal("Internal error. Looks like something went wrong on our end.", "INTERNAL_SERVER_ERROR");

    private final Faults faults;

    Hole(Faults faults) {
        this.faults = faults;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        GraphQLFieldDefinition field =
                Objects.requireNonNull(parameters.getExecutionStepInfo().getFieldDefinition());
        boolean chosen = field.getName().equals(faults.text(Knob.PARTIAL_FIELD));
        return chosen && !GraphQLTypeUtil.isNonNull(field.getType())
                ? environment -> Fetchers.refused(BROKEN, environment)
                : fetcher;
    }
}
