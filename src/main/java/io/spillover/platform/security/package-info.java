/**
 * Who may ask and who may change what: API keys and tokens, roles, jurisdictions. A feature names it in its allowed
 * dependencies as {@code "platform :: security"} and uses {@link io.spillover.platform.security.Access}.
 */
@NullMarked
@NamedInterface("security")
package io.spillover.platform.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
