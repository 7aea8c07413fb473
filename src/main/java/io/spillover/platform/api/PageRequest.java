package io.spillover.platform.api;

import io.spillover.problem.InvalidInputException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: how many rows, behind which cursor. A controller method takes it as a parameter and gets
 * it from the field's arguments {@code first} and {@code after}. A store fetches {@link #limit()} rows, one more than the
 * page holds, which tells whether another page follows; see {@link Connection#of}.
 *
 * @param first rows of the page, 1 to {@link #MAX}
 * @param after where the page before ended; null for the first page
 */
public record PageRequest(int first, @Nullable Cursor after) {

    /** Rows of a page when the caller does not say. */
    public static final int DEFAULT = 20;

    /** Most rows of a page. */
    public static final int MAX = 100;

    /** @throws InvalidInputException if {@code first} is out of range */
    public PageRequest {
        if (first < 1 || first > MAX) {
            throw new InvalidInputException("first", "first is " + first + ", but must be from 1 to " + MAX + ".");
        }
    }

    /**
     * Reads the arguments of a connection field.
     *
     * @param first the argument {@code first}, null for {@link #DEFAULT}
     * @param after the argument {@code after}, null for the first page
     * @throws InvalidInputException if {@code first} is out of range or {@code after} is no cursor
     */
    public static PageRequest of(@Nullable Integer first, @Nullable String after) {
        return new PageRequest(first == null ? DEFAULT : first, after == null ? null : Cursor.parse(after));
    }

    /** Returns how many rows a store fetches: the page and one more. */
    public int limit() {
        return first + 1;
    }

    /**
     * Returns the cursor to continue behind, empty for the first page.
     *
     * @param order the ordering the store is about to use
     * @throws InvalidInputException if the cursor belongs to another ordering
     */
    public Optional<Cursor> after(String order) {
        return Optional.ofNullable(after).map(cursor -> cursor.in(order));
    }
}
