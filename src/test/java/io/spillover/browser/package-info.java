/** The queries and the style for Neo4j Browser, and the Browser itself. */
@NullMarked
package io.spillover.browser;

import org.jspecify.annotations.NullMarked;
