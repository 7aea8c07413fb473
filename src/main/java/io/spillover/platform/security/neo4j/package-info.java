/** Keeps API keys, and asks the graph what lies in a jurisdiction. */
@NullMarked
package io.spillover.platform.security.neo4j;

import org.jspecify.annotations.NullMarked;
