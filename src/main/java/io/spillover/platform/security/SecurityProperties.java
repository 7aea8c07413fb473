package io.spillover.platform.security;

import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may come in, {@code spillover.security.*}. Where keys or a token issuer are given, no keys are generated and generated
 * ones are refused; see docs/security.md.
 *
 * @param keys keys given from outside, each {@code role:jurisdiction:key}; the environment's {@code SPILLOVER_API_KEYS}
 * @param keysFrom a file with such keys, one a line, for servers that mount secrets; none unless set
 * @param keyFile where generated keys are kept for their owner; {@code .spillover/keys} unless set
 * @param rotateKeys makes new generated keys at this start; the old ones end
 * @param keyCacheTime how long a looked-up key is remembered, and so works on after it was removed; 5 s
 * @param keyCacheSize most keys remembered, known or not; 1,000
 * @param roleClaim claim of a token that holds the role; {@code spillover_role}
 * @param jurisdictionClaim claim of a token that holds the jurisdiction; {@code spillover_jurisdiction}
 */
@Validated
@ConfigurationProperties("spillover.security")
public record SecurityProperties(
        @DefaultValue List<String> keys,
        @Nullable Path keysFrom,
        @DefaultValue(".spillover/keys") Path keyFile,
        @DefaultValue("false") boolean rotateKeys,
        @DefaultValue("5s") Duration keyCacheTime,
        @Min(1) @DefaultValue("1000") int keyCacheSize,
        @DefaultValue("spillover_role") String roleClaim,
        @DefaultValue("spillover_jurisdiction") String jurisdictionClaim) {}
