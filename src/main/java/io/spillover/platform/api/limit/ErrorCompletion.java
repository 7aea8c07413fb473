package io.spillover.platform.api.limit;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection;
import graphql.validation.ValidationError;
import io.spillover.platform.api.ErrorCode;
import io.spillover.platform.api.Incident;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives a code to the errors that the GraphQL engine itself makes: syntax, validation, coercion, broken promises. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ErrorCompletion implements WebGraphQlInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorCompletion.class);

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request).map(response -> {
            var errors = response.getExecutionResult().getErrors();
            if (errors.isEmpty()) {
                return response;
            }
            var complete = errors.stream().map(ErrorCompletion::complete).toList();
            return response.transform(builder -> builder.errors(complete));
        });
    }

    private static GraphQLError complete(GraphQLError error) {
        if (error.getExtensions() != null && error.getExtensions().containsKey("code")) {
            return error;
        }
        var code = code(error);
        var builder = GraphqlErrorBuilder.newError();
        if (error.getLocations() != null) {
            builder.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            builder.path(error.getPath());
        }
        if (code == ErrorCode.INTERNAL_ERROR) {
            var incident = Incident.next();
            LOG.error("Incident {} at {}: {}", incident, error.getPath(), error.getMessage());
            return incident.error(builder);
        }
        return code.error(builder, sentence(error), Map.of());
    }

    private static ErrorCode code(GraphQLError error) {
        ErrorClassification type = error.getErrorType();
        if (type == ErrorType.InvalidSyntax) {
            return error.getMessage().startsWith("More than ") ? ErrorCode.LIMIT_EXCEEDED : ErrorCode.INVALID_SYNTAX;
        }
        if (type == ErrorType.ValidationError) {
            return error instanceof ValidationError || error instanceof UnknownOperationException
                    ? ErrorCode.INVALID_QUERY
                    : ErrorCode.INVALID_INPUT;
        }
        if (type == ErrorType.ExecutionAborted || error instanceof GoodFaithIntrospection.BadFaithIntrospectionError) {
            return ErrorCode.LIMIT_EXCEEDED;
        }
        if (type == ErrorType.OperationNotSupported) {
            return ErrorCode.INVALID_QUERY;
        }
        return ErrorCode.INTERNAL_ERROR;
    }

    private static String sentence(GraphQLError error) {
        var message = error.getMessage();
        return message.length() > 500 ? message.substring(0, 500) + "…" : message;
    }
}
