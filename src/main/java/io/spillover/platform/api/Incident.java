package io.spillover.platform.api;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.Map;
import java.util.UUID;

/**
 * An unexpected failure: the caller sees its id, the log has the rest under the same id.
 *
 * @param id random, without meaning
 */
public record Incident(String id) {

    /** Returns a new incident. */
    public static Incident next() {
        return new Incident(UUID.randomUUID().toString().substring(0, 8));
    }

    /** Returns the sentence for the caller. */
    public String sentence() {
        return "Something went wrong on the server; its log has the details under incident " + id + ".";
    }

    /** Returns the error for the caller. */
    public GraphQLError error(GraphqlErrorBuilder<?> builder) {
        return ErrorCode.INTERNAL_ERROR.error(builder, sentence(), Map.of("incident", id));
    }

    @Override
    public String toString() {
        return id;
    }
}
