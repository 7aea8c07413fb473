package io.spillover.platform.api;

import org.jspecify.annotations.Nullable;

/**
 * Where a page stands in its list, as the Relay specification names it.
 *
 * @param hasNextPage whether rows follow
 * @param hasPreviousPage whether the page was asked for behind a cursor, so that rows may come before
 * @param startCursor cursor of the first row, null for an empty page
 * @param endCursor cursor of the last row, null for an empty page
 */
public record PageInfo(
        boolean hasNextPage,
        boolean hasPreviousPage,
        @Nullable String startCursor,
        @Nullable String endCursor) {}
