package io.spillover.platform.api;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import io.spillover.problem.InvalidInputException;
import io.spillover.problem.SpilloverException;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/**
 * The one place where a failure becomes an error of the answer. A failure of the project's own family shows its sentence and
 * code; anything else shows an incident's id, and only the log knows more.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class ErrorTranslator implements DataFetcherExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorTranslator.class);

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure, DataFetchingEnvironment env) {
        return Mono.just(List.of(translate(cause(failure), env)));
    }

    private static GraphQLError translate(Throwable failure, DataFetchingEnvironment env) {
        var builder = GraphqlErrorBuilder.newError(env);
        if (failure instanceof InvalidInputException e) {
            return ErrorCode.INVALID_INPUT.error(builder, message(e), Map.of("field", e.field()));
        }
        if (failure instanceof SpilloverException e) {
            if (e.getCause() != null) {
                LOG.warn("{} at {}", e.code(), env.getExecutionStepInfo().getPath(), e);
            }
            return ErrorCode.valueOf(e.code()).error(builder, message(e), Map.of());
        }
        if (failure instanceof ConstraintViolationException e) {
            var first = e.getConstraintViolations().iterator().next();
            var field = String.valueOf(first.getPropertyPath()).replaceFirst("^[^.]*\\.", "");
            return ErrorCode.INVALID_INPUT.error(
                    builder, field + " " + first.getMessage() + ".", Map.of("field", field));
        }
        if (failure instanceof BindException e) {
            var field = e.getFieldError() == null
                    ? e.getObjectName()
                    : e.getFieldError().getField();
            return ErrorCode.INVALID_INPUT.error(
                    builder, "The value of " + field + " does not fit its type.", Map.of("field", field));
        }
        if (failure instanceof AccessDeniedException) {
            return ErrorCode.FORBIDDEN.error(builder, "The key's role does not allow this.", Map.of());
        }
        if (failure instanceof AuthenticationException) {
            return ErrorCode.UNAUTHENTICATED.error(builder, "This needs a valid key.", Map.of());
        }
        if (Deadline.of(env.getGraphQlContext()).passed()) {
            // The caller has its answer already; a read that was cut off is no incident.
            LOG.debug("Cut off at {}", env.getExecutionStepInfo().getPath(), failure);
            return ErrorCode.TIMEOUT.error(builder, "The request took too long and was stopped.", Map.of());
        }
        var incident = Incident.next();
        LOG.error("Incident {} at {}", incident, env.getExecutionStepInfo().getPath(), failure);
        return incident.error(builder);
    }

    private static Throwable cause(Throwable failure) {
        var current = Exceptions.unwrap(failure);
        while ((current instanceof CompletionException || current instanceof ExecutionException)
                && current.getCause() != null) {
            current = current.getCause();
        }
        return current;
    }

    private static String message(SpilloverException e) {
        return String.valueOf(e.getMessage());
    }
}
