package io.spillover.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.testing.GraphQlClient;
import io.spillover.testing.TestKeys;
import io.spillover.testing.WithDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithDatabase
class KeysIT {

    @LocalServerPort
    private int port;

    private GraphQlClient client = GraphQlClient.on(0);

    @BeforeEach
    void connect() {
        client = GraphQlClient.on(port);
    }

    @Test
    void everyRoleReads() {
        for (var key : new String[] {TestKeys.VIEWER, TestKeys.PLANNER, TestKeys.STEWARD, TestKeys.OPERATOR}) {
            assertThat(client.as(key).ask("{ serverInfo { version } }").codes()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "spk_",
                "spk_test-viewer_0123456789012345678901234567890123456789abd",
                "spk_nobody_0123456789012345678901234567890123456789abc",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."
            })
    void withoutAValidKeyNothingIsRead(String key) {
        var answer = client.as(key).ask("{ serverInfo { version } }");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.codes()).containsExactly("UNAUTHENTICATED");
        assertThat(answer.data().isMissingNode()).isTrue();
    }

    @Test
    void aKeyIsNotTakenFromTheAddress() {
        var response = client.as("").send("POST", "/graphql?access_token=" + TestKeys.VIEWER);

        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void nothingElseIsOpen() {
        for (var path : new String[] {
            "/nothing",
            "/actuator",
            "/actuator/env",
            "/actuator/metrics",
            "/webjars/react/18.3.1/index.js",
            "/graphql/schema"
        }) {
            assertThat(client.as("").get(path).statusCode()).as(path).isEqualTo(401);
            assertThat(client.as(TestKeys.OPERATOR).get(path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void healthIsOpenAndShowsNoDetails() {
        var readiness = client.as("").get("/actuator/health/readiness");

        assertThat(readiness.statusCode()).isEqualTo(200);
        assertThat(readiness.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(client.as("").get("/actuator/health").body()).doesNotContain("neo4j", "diskSpace");
    }

    @Test
    void noCookieIsSetAndTheHeadersGuardThePage() {
        var page = client.as("").get("/graphiql");
        var data = client.get("/graphql");

        for (var response : List.of(page, data)) {
            assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(response.headers().firstValue("X-Frame-Options")).contains("DENY");
            assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        }
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self';", "connect-src 'self'")
                .doesNotContain("http", "unsafe-eval");
        assertThat(data.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
    }
}
