/** What the wind carries: Gaussian plumes and puffs along a wind that turns, and volcanic ash. */
@NullMarked
package io.spillover.propagation.airborne;

import org.jspecify.annotations.NullMarked;
