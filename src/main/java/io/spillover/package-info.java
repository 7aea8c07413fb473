/** The root: starts the application and nothing else. Every room is a package below it. */
@NullMarked
package io.spillover;

import org.jspecify.annotations.NullMarked;
