/** Dissolved pollutants in rivers: Jobson's travel times and unit peak concentrations, and advection–dispersion. */
@NullMarked
package io.spillover.propagation.pollutant;

import org.jspecify.annotations.NullMarked;
