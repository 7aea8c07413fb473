package io.spillover.platform.api;

import java.util.Collection;
import java.util.Map;

/**
 * Finds the nodes of one type for {@code node(id)} and {@code nodes(ids)}. A feature declares one bean for each of its types
 * that implement the schema's interface {@code Node}.
 *
 * @param <T> the Java type that stands for the GraphQL type
 */
public interface NodeSource<T> {

    /** Returns the GraphQL type's name, for example {@code "City"}. */
    String typeName();

    /** Returns the Java type of the rows, by which an answer's GraphQL type is told. */
    Class<T> javaType();

    /**
     * Reads rows in one statement.
     *
     * @param ids ids within the type, at most a few hundred
     * @return the rows by id; unknown ids are missing
     */
    Map<String, T> load(Collection<String> ids);
}
