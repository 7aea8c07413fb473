/** Answers the hazards' part of the GraphQL schema. */
@NullMarked
package io.spillover.hazard.graphql;

import org.jspecify.annotations.NullMarked;
