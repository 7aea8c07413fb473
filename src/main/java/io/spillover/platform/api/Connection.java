package io.spillover.platform.api;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, after the Relay cursor connections specification. A feature's schema declares {@code XConnection} and
 * {@code XEdge} with their descriptions; this type answers all of them.
 *
 * @param edges the rows with their cursors
 * @param pageInfo where the page stands
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo) {

    /** Takes a copy of the edges. */
    public Connection {
        edges = List.copyOf(edges);
    }

    /**
     * Cuts a page out of what a store fetched.
     *
     * @param page what was asked for
     * @param rows up to {@link PageRequest#limit()} rows in order; one more than the page means that another page follows
     * @param cursor makes a row's cursor
     */
    public static <T> Connection<T> of(PageRequest page, List<T> rows, Function<? super T, Cursor> cursor) {
        var edges = rows.stream()
                .limit(page.first())
                .map(row -> new Edge<T>(cursor.apply(row).text(), row))
                .toList();
        var info = new PageInfo(
                rows.size() > page.first(),
                page.after() != null,
                edges.isEmpty() ? null : edges.get(0).cursor(),
                edges.isEmpty() ? null : edges.get(edges.size() - 1).cursor());
        return new Connection<>(edges, info);
    }

    /** Returns the same page with other rows in it, their cursors kept. */
    public <R> Connection<R> map(Function<? super T, ? extends R> mapper) {
        var mapped = edges.stream()
                .map(edge -> new Edge<R>(edge.cursor(), mapper.apply(edge.node())))
                .toList();
        return new Connection<>(mapped, pageInfo);
    }

    /** Returns the rows without their cursors. */
    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }
}
