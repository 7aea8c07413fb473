package io.spillover.platform.api.neo4j;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import io.spillover.platform.api.ErrorCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Knows the driver's failures that are no defects: a read that took too long, a database that does not answer, a pool without
 * a free connection (which the driver reports as a plain client error).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DriverErrorResolver implements DataFetcherExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(DriverErrorResolver.class);

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure, DataFetchingEnvironment env) {
        var cause = driverFailure(failure);
        var code = cause == null ? null : code(cause);
        if (cause == null || code == null) {
            return Mono.empty();
        }
        LOG.warn("{} at {}: {}", code, env.getExecutionStepInfo().getPath(), cause.getMessage());
        LOG.debug("In full", failure);
        var message = code == ErrorCode.TIMEOUT
                ? "The database took too long for this and stopped; ask for less at once."
                : "The database does not answer at the moment; please try again.";
        return Mono.just(List.of(code.error(GraphqlErrorBuilder.newError(env), message, Map.of())));
    }

    private static @Nullable Neo4jException driverFailure(Throwable failure) {
        @Nullable Throwable current = failure;
        for (int i = 0; current != null && i < 10; i++) {
            if (current instanceof Neo4jException e) {
                return e;
            }
            current = current.getCause();
        }
        return null;
    }

    static @Nullable ErrorCode code(Neo4jException failure) {
        var code = String.valueOf(failure.code());
        if (code.startsWith("Neo.ClientError.Transaction.TransactionTimedOut")
                || code.startsWith("Neo.TransientError.Transaction.Terminated")
                || code.startsWith("Neo.ClientError.Transaction.LockClientStopped")) {
            return ErrorCode.TIMEOUT;
        }
        if (failure instanceof ServiceUnavailableException
                || failure instanceof SessionExpiredException
                || failure instanceof TransientException) {
            return ErrorCode.UNAVAILABLE;
        }
        boolean poolExhausted = failure instanceof ClientException
                && String.valueOf(failure.getMessage()).startsWith("Unable to acquire connection from the pool");
        return poolExhausted ? ErrorCode.UNAVAILABLE : null;
    }
}
