/** Fixed and moving areas and the cities they cover. */
@NullMarked
package io.spillover.propagation.area;

import org.jspecify.annotations.NullMarked;
