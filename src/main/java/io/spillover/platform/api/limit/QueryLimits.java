package io.spillover.platform.api.limit;

import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.FieldFetchingInstrumentationContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.validation.ValidationError;
import io.spillover.platform.api.ApiLimits;
import io.spillover.platform.api.Deadline;
import io.spillover.platform.api.ErrorCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses a document that is too heavy before it is validated, and stops a request whose deadline has passed. */
@Component
final class QueryLimits extends SimplePerformantInstrumentation {

    private final ApiLimits limits;
    private final ValueLimits values;

    QueryLimits(ApiLimits limits) {
        this.limits = limits;
        this.values = new ValueLimits(limits);
    }

    @Override
    public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
            InstrumentationValidationParameters parameters, InstrumentationState state) {
        var document = parameters.getDocument();
        var shape = DocumentShape.of(document);
        check("aliases and repeated fields", shape.aliases(), limits.maxAliases());
        var variables = parameters.getExecutionInput().getRawVariables().toMap();
        for (var argument : shape.arguments()) {
            values.faultOf(argument.value()).ifPresent(fault -> refuse(argument.name(), fault));
        }
        variables.forEach((name, value) -> values.faultOf(value).ifPresent(fault -> refuse(name, fault)));
        var weight = QueryWeight.of(document, parameters.getSchema(), variables);
        check("levels of fields", weight.depth(), limits.maxDepth());
        check("answered fields (rows asked for count each)", weight.cost(), limits.maxCost());
        return SimpleInstrumentationContext.noOp();
    }

    @Override
    public @Nullable FieldFetchingInstrumentationContext beginFieldFetching(
            InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        if (Deadline.of(parameters.getEnvironment().getGraphQlContext()).passed()) {
            throw new AbortExecutionException(
                    List.of(ErrorCode.TIMEOUT.error("The request took too long and was stopped.")));
        }
        return FieldFetchingInstrumentationContext.NOOP;
    }

    private static void check(String what, long found, int allowed) {
        if (found > allowed) {
            var amount = found > 1_000_000 ? "more than 1000000" : String.valueOf(found);
            throw new AbortExecutionException(List.of(ErrorCode.LIMIT_EXCEEDED.error(
                    GraphqlErrorBuilder.newError(),
                    "The request has " + amount + " " + what + "; at most " + allowed + " are answered at once.",
                    Map.of("maximum", allowed))));
        }
    }

    private static void refuse(String name, String fault) {
        throw new AbortExecutionException(List.of(ErrorCode.INVALID_INPUT.error(
                GraphqlErrorBuilder.newError(), name + " " + fault, Map.of("field", name))));
    }
}
