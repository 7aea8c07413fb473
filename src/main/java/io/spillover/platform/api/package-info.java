/**
 * Building blocks of the GraphQL API that features use: connections, cursors, global ids, user errors. A feature names it in
 * its allowed dependencies as {@code "platform :: api"}.
 */
@NullMarked
@NamedInterface("api")
package io.spillover.platform.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
