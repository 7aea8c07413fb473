/**
 * Whether something gets from one place to another over arcs that each hold only with a probability: exactly on small networks,
 * by drawing on large ones, with bounds. Arcs hold or fail independently of each other; whoever knows a driver they share draws
 * it first and asks for each of its values.
 */
@NullMarked
package io.spillover.propagation.reliability;

import org.jspecify.annotations.NullMarked;
