package io.spillover.platform.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to listen for other machines with credentials that were made for this one. Runs before any bean is made, so that
 * neither a port is opened nor a database started.
 */
@Component
final class ListenGuard implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final Set<String> WELL_KNOWN = Set.of(
            "neo4j",
            "password",
            "secret",
            "changeme",
            "change-me",
            "change_me",
            "changeit",
            "admin",
            "spillover",
            "test");

    private Environment environment = new org.springframework.core.env.StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        check(environment);
    }

    static void check(Environment environment) {
        var address = environment.getProperty("server.address", "");
        if ("none".equals(environment.getProperty("spring.main.web-application-type")) || loopback(address)) {
            return;
        }
        var where = address.isBlank() ? "every address of this machine" : address;
        if (!keysGiven(environment) && !Credentials.tokens(environment)) {
            throw new UnsafeStartException(
                    "The server would listen on " + where
                            + " with generated API keys, which are for this machine only.",
                    "Set server.address=127.0.0.1, or give keys from outside with SPILLOVER_API_KEYS or"
                            + " spillover.security.keys-from, or configure a token issuer.");
        }
        var password = environment.getProperty("spring.neo4j.authentication.password", "");
        if (WELL_KNOWN.contains(password.toLowerCase(Locale.ROOT))) {
            throw new UnsafeStartException(
                    "The server would listen on " + where + " with a well-known password of the database.",
                    "Set server.address=127.0.0.1, or change the password and set spring.neo4j.authentication.password.");
        }
    }

    private static boolean keysGiven(Environment environment) {
        var binder = Binder.get(environment);
        boolean listed = binder.bind("spillover.security.keys", String[].class)
                .map(keys -> java.util.Arrays.stream(keys).anyMatch(key -> !key.isBlank()))
                .orElse(false);
        return listed
                || !environment.getProperty("spillover.security.keys-from", "").isBlank();
    }

    private static boolean loopback(String address) {
        if (address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
