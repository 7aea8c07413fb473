@NullMarked
package io.spillover.platform.database;

import org.jspecify.annotations.NullMarked;
