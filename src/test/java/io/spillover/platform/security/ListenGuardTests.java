package io.spillover.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ListenGuardTests {

    private static final String KEY = "viewer:*:" + ApiKey.newText("map");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.8.8.8"})
    void aLoopbackAddressNeedsNoCredentialsFromOutside(String address) {
        assertThatCode(() -> ListenGuard.check(new MockEnvironment().withProperty("server.address", address)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "::", "192.168.1.10", "10.0.0.1", "no-such-host.invalid"})
    void anyOtherAddressIsRefusedWithGeneratedKeys(String address) {
        assertThatExceptionOfType(UnsafeStartException.class)
                .isThrownBy(() -> ListenGuard.check(new MockEnvironment().withProperty("server.address", address)))
                .withMessageContaining("generated API keys")
                .satisfies(e -> assertThat(e.action()).contains("SPILLOVER_API_KEYS", "server.address=127.0.0.1"));
    }

    @Test
    void keysOrTokensFromOutsideOpenTheMachine() {
        for (var given : new String[] {
            "spillover.security.keys=" + KEY,
            "spillover.security.keys[0]=" + KEY,
            "spillover.security.keys-from=/run/secrets/keys",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=https://login.example.org"
        }) {
            var environment = open(given);
            assertThatCode(() -> ListenGuard.check(environment)).as(given).doesNotThrowAnyException();
        }
        assertThatExceptionOfType(UnsafeStartException.class)
                .isThrownBy(() -> ListenGuard.check(open("spillover.security.keys=")));
    }

    @Test
    void aWellKnownDatabasePasswordKeepsTheMachineShut() {
        var environment =
                open("spillover.security.keys=" + KEY).withProperty("spring.neo4j.authentication.password", "Neo4j");

        assertThatExceptionOfType(UnsafeStartException.class)
                .isThrownBy(() -> ListenGuard.check(environment))
                .withMessageContaining("well-known password");
    }

    private static MockEnvironment open(String property) {
        int at = property.indexOf('=');
        return new MockEnvironment()
                .withProperty("server.address", "0.0.0.0")
                .withProperty(property.substring(0, at), property.substring(at + 1));
    }
}
