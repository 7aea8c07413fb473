/**
 * The fast search every engine on a network can stand on: earliest arrival from one or many sources, along arcs or against them,
 * with the way it came. Knows arcs and times, not what travels; stands below the rest of the room and uses nothing of it.
 */
@NullMarked
package io.spillover.propagation.search;

import org.jspecify.annotations.NullMarked;
