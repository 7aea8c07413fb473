/** What tests share: one real database for each test JVM, and a graph emptied on demand. */
@NullMarked
package io.spillover.testing;

import org.jspecify.annotations.NullMarked;
