/** Infections that follow travellers: effective distance, a metapopulation SEIR model, and the flows of travellers under both. */
@NullMarked
package io.spillover.propagation.epidemic;

import org.jspecify.annotations.NullMarked;
