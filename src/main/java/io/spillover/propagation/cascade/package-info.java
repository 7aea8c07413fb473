/**
 * Secondary hazards: what starts where something else arrived, in order of time, by rules bound to places. A room names it in its
 * allowed dependencies as {@code "propagation :: cascade"}.
 */
@NullMarked
@NamedInterface("cascade")
package io.spillover.propagation.cascade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
