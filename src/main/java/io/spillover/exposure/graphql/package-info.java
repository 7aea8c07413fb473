/** Answers the exposures' part of the GraphQL schema. */
@NullMarked
package io.spillover.exposure.graphql;

import org.jspecify.annotations.NullMarked;
