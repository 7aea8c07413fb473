/** The GraphQL face of resources and agreements. */
@NullMarked
package io.spillover.resource.graphql;

import org.jspecify.annotations.NullMarked;
