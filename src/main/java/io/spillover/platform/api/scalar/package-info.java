/** The scalars of the schema, each by a published standard. */
@NullMarked
package io.spillover.platform.api.scalar;

import org.jspecify.annotations.NullMarked;
