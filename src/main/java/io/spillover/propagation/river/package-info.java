/** What the river engines share: one walk down the reach graph, hydraulics at a place, class defaults. */
@NullMarked
package io.spillover.propagation.river;

import org.jspecify.annotations.NullMarked;
