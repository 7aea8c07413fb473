/** The GraphQL face of the second question. */
@NullMarked
package io.spillover.sharing.graphql;

import org.jspecify.annotations.NullMarked;
