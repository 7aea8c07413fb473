package io.spillover.platform.api;

/**
 * One row of a page with its cursor.
 *
 * @param cursor opaque text, for the argument {@code after}
 * @param node the row
 */
public record Edge<T>(String cursor, T node) {}
