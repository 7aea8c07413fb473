package io.spillover.platform.api;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.Map;
import org.springframework.graphql.execution.ErrorType;

/** The values of {@code extensions.code}: stable words that a client may rely on. */
public enum ErrorCode {
    /** What was named does not exist. */
    NOT_FOUND(ErrorType.NOT_FOUND),
    /** A value breaks a rule; {@code extensions.field} names it where it is one. */
    INVALID_INPUT(ErrorType.BAD_REQUEST),
    /** The document is not GraphQL. */
    INVALID_SYNTAX(ErrorType.BAD_REQUEST),
    /** The document does not fit the schema. */
    INVALID_QUERY(ErrorType.BAD_REQUEST),
    /** The HTTP request is not one that carries GraphQL. */
    INVALID_REQUEST(ErrorType.BAD_REQUEST),
    /** The request asks for more than one request may. */
    LIMIT_EXCEEDED(ErrorType.BAD_REQUEST),
    /** The state does not allow the step. */
    CONFLICT(ErrorType.BAD_REQUEST),
    /** No valid key or token came with the request. */
    UNAUTHENTICATED(ErrorType.UNAUTHORIZED),
    /** The caller's role or jurisdiction does not reach that far. */
    FORBIDDEN(ErrorType.FORBIDDEN),
    /** Something needed does not answer now; asking again later may work. */
    UNAVAILABLE(ErrorType.INTERNAL_ERROR),
    /** The answer took longer than a request may take. */
    TIMEOUT(ErrorType.INTERNAL_ERROR),
    /** A defect; the log has the details under the incident's id. */
    INTERNAL_ERROR(ErrorType.INTERNAL_ERROR);

    private final ErrorType classification;

    ErrorCode(ErrorType classification) {
        this.classification = classification;
    }

    /** Returns the broad class of the error, as it stands in {@code extensions.classification}. */
    public ErrorType classification() {
        return classification;
    }

    /** Returns an error without a place in the answer. */
    public GraphQLError error(String message) {
        return error(GraphqlErrorBuilder.newError(), message, Map.of());
    }

    /**
     * Finishes an error.
     *
     * @param builder holds the place of the error
     * @param details further {@code extensions}
     */
    public GraphQLError error(GraphqlErrorBuilder<?> builder, String message, Map<String, ?> details) {
        var extensions = new java.util.LinkedHashMap<String, Object>(details);
        extensions.put("code", name());
        // The message is data, not a format: a percent sign of the caller must not be read as one.
        return builder.message("%s", message)
                .errorType(classification)
                .extensions(extensions)
                .build();
    }
}
