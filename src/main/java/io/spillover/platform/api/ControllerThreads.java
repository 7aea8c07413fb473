package io.spillover.platform.api;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.stereotype.Component;

/**
 * Keeps controller methods on the request's own thread on every Java version. By default a newer Java would move blocking
 * methods to another pool, where neither the cap on concurrent requests nor the interruption of a late one would reach them.
 */
@Component
final class ControllerThreads implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof AnnotatedControllerConfigurer configurer) {
            configurer.setBlockingMethodPredicate(method -> false);
        }
        return bean;
    }
}
