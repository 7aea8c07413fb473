/** Flood waves: wide-channel celerity with closed-form attenuation, and the routing formulas behind it. */
@NullMarked
package io.spillover.propagation.flood;

import org.jspecify.annotations.NullMarked;
