package io.spillover.platform.security;

import io.spillover.problem.UnavailableException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/** Turns what came in the header {@code Authorization: Bearer …} into a caller: an API key, or a signed token. */
@Component
final class BearerAuthentication implements AuthenticationManager {

    private final ApiKeys keys;
    private final Optional<JwtDecoder> tokens;
    private final SecurityProperties properties;

    BearerAuthentication(ApiKeys keys, ObjectProvider<JwtDecoder> tokens, SecurityProperties properties) {
        this.keys = keys;
        this.tokens = Optional.ofNullable(tokens.getIfAvailable());
        this.properties = properties;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var text = ((BearerTokenAuthenticationToken) request).getToken();
        try {
            var caller = text.startsWith(ApiKey.PREFIX) ? keys.callerOf(text) : callerOfToken(text);
            return new CallerAuthentication(caller.orElseThrow(() -> new BadCredentialsException("not valid")));
        } catch (UnavailableException e) {
            throw new AuthenticationServiceException(
                    "The database does not answer at the moment; please try again.", e);
        }
    }

    private Optional<Caller> callerOfToken(String text) {
        return tokens.map(decoder -> decode(decoder, text)).flatMap(this::caller);
    }

    private static Jwt decode(JwtDecoder decoder, String text) {
        try {
            return decoder.decode(text);
        } catch (BadJwtException e) {
            throw new BadCredentialsException("not valid", e);
        } catch (JwtException e) {
            throw new AuthenticationServiceException(
                    "The token issuer does not answer at the moment; please try again.", e);
        }
    }

    /** A signed token without a role or a jurisdiction opens nothing: neither is ever assumed. */
    private Optional<Caller> caller(Jwt token) {
        var role = claim(token, properties.roleClaim()).flatMap(Role::find);
        var jurisdiction = claim(token, properties.jurisdictionClaim()).filter(text -> !text.isBlank());
        var name = Optional.ofNullable(token.getSubject());
        return role.flatMap(r -> jurisdiction.flatMap(j -> name.map(n -> new Caller(n, r, j))));
    }

    private static Optional<String> claim(Jwt token, String name) {
        return token.getClaim(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
