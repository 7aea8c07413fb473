/**
 * How a hazard spreads: pure engines on an int-indexed snapshot of the network. No framework, database, clock or unseeded
 * randomness; the same input gives the same answer. Other rooms build a {@link io.spillover.propagation.World}, take an engine
 * from {@link io.spillover.propagation.Engines} and read a {@link io.spillover.propagation.Footprint}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"quantity"})
package io.spillover.propagation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
