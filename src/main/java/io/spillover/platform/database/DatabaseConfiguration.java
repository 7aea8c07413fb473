package io.spillover.platform.database;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Decides which database the driver connects to, and lets nobody have the driver before that database is ready. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    ConfigBuilderCustomizer driverCustomizer() {
        return builder -> builder.withTelemetryDisabled(true);
    }

    /**
     * Whoever asks for the driver gets it after the migrations, so that no bean has to remember to wait for them.
     */
    @Bean
    static BeanPostProcessor migrateBeforeUse(
            ObjectProvider<DatabaseAddress> address, ObjectProvider<DatabaseProperties> properties) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof Driver driver) {
                    new DatabaseConnection(driver, address.getObject()).check();
                    new DatabaseMigrations(
                                    driver,
                                    address.getObject(),
                                    properties.getObject().migrationWait())
                            .run();
                }
                return bean;
            }
        };
    }

    /** A server of our own, started before the driver is made and stopped after it is closed. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(ExternalDatabase.None.class)
    static class Local {

        @Bean(destroyMethod = "close")
        LocalNeo4j localNeo4j(DatabaseProperties properties) {
            return LocalNeo4j.start(properties);
        }

        @Bean
        DatabaseAddress databaseAddress(LocalNeo4j server) {
            return server.address();
        }

        @Bean
        Neo4jConnectionDetails localConnectionDetails(LocalNeo4j server) {
            return new LocalConnectionDetails(server);
        }
    }

    /** A server that somebody else runs. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(ExternalDatabase.class)
    static class External {

        @Bean
        DatabaseAddress databaseAddress(
                @Value("${spring.neo4j.uri}") URI uri,
                @Value("${spring.neo4j.authentication.username:#{null}}") @Nullable String user) {
            return new DatabaseAddress(uri, null, user, false, null);
        }
    }

    private record LocalConnectionDetails(LocalNeo4j server) implements Neo4jConnectionDetails {

        @Override
        public URI getUri() {
            return server.address().bolt();
        }

        @Override
        public AuthToken getAuthToken() {
            return AuthTokens.basic(LocalNeo4j.USER, server.password());
        }
    }
}
