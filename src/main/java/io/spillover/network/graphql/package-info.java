/** Answers the network's part of the GraphQL schema. */
@NullMarked
package io.spillover.network.graphql;

import org.jspecify.annotations.NullMarked;
