/** The ground around a place as a plane, for what travels over land and not along a river. */
@NullMarked
package io.spillover.propagation.plane;

import org.jspecify.annotations.NullMarked;
