package io.spillover.platform.api.limit;

import io.spillover.platform.api.ApiLimits;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the body's check before the GraphQL endpoint and behind security, so that strangers send no bodies. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(ApiLimits limits) {
        var registration = new FilterRegistrationBean<>(new BodyFilter(limits));
        registration.addUrlPatterns("/graphql");
        registration.setOrder(0);
        return registration;
    }
}
