/** The GraphiQL page, served from files of the jar, with sample queries. */
@NullMarked
package io.spillover.platform.api.explorer;

import org.jspecify.annotations.NullMarked;
