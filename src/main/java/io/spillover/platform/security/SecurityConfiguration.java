package io.spillover.platform.security;

import io.spillover.platform.api.ErrorCode;
import io.spillover.platform.api.HttpFault;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What is open and what needs a key. Nothing is kept between requests: no session, no cookie. So no other page can make a
 * browser act for someone, and the guard against that (CSRF) has nothing to guard.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Scripts and styles only from this server; GraphiQL's editor sets style attributes, hence the exception for styles. */
    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    /** The explorer page holds no data of its own; it asks for a key like every other client. */
    @Bean
    @Order(1)
    SecurityFilterChain openPages(HttpSecurity http) {
        stateless(http, PAGE_POLICY)
                .securityMatcher("/", "/favicon.ico", "/graphiql", "/graphiql/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll());
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain guardedData(HttpSecurity http, BearerAuthentication bearer) {
        stateless(http, DATA_POLICY)
                .addFilterBefore(bearerFilter(bearer), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/graphql")
                                .hasAnyRole("VIEWER", "PLANNER", "STEWARD", "OPERATOR")
                                .anyRequest()
                                .denyAll());
        return http.build();
    }

    private static HttpSecurity stateless(HttpSecurity http, String contentPolicy) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                        .crossOriginResourcePolicy(policy -> policy.policy(
                                org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter
                                        .CrossOriginResourcePolicy.SAME_ORIGIN)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, failure) -> unauthenticated(response))
                        .accessDeniedHandler((request, response, failure) -> new HttpFault(
                                        HttpStatus.FORBIDDEN, ErrorCode.FORBIDDEN, "The key does not open this.")
                                .write(response)));
    }

    private static AuthenticationFilter bearerFilter(BearerAuthentication bearer) {
        var filter = new AuthenticationFilter(bearer, new BearerTokenAuthenticationConverter());
        filter.setSuccessHandler((request, response, authentication) -> {});
        filter.setFailureHandler((request, response, failure) -> refused(response, failure));
        return filter;
    }

    private static void refused(HttpServletResponse response, AuthenticationException failure) throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            new HttpFault(HttpStatus.SERVICE_UNAVAILABLE, ErrorCode.UNAVAILABLE, String.valueOf(failure.getMessage()))
                    .write(response);
        } else {
            unauthenticated(response);
        }
    }

    private static void unauthenticated(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        new HttpFault(
                        HttpStatus.UNAUTHORIZED,
                        ErrorCode.UNAUTHENTICATED,
                        "This needs a valid key in the header Authorization: Bearer spk_….")
                .write(response);
    }
}
