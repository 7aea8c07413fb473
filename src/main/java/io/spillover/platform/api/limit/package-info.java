/** What one request may cost: size, depth, cost, time, and how many run at once. */
@NullMarked
package io.spillover.platform.api.limit;

import org.jspecify.annotations.NullMarked;
