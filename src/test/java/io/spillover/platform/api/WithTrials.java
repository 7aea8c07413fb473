package io.spillover.platform.api;

import io.spillover.testing.WithDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The application with {@link Trials} beside its own schema, a short deadline and few threads. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithDatabase
@Import(Trials.class)
@TestPropertySource(
        properties = {
            "spring.graphql.schema.locations=classpath:graphql/**/,classpath:trial/",
            "spillover.api.timeout=2s",
            "spillover.api.max-concurrent=4",
            "spillover.api.max-waiting=4"
        })
@interface WithTrials {}
