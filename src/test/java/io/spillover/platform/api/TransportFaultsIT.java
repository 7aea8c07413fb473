package io.spillover.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.spillover.testing.GraphQlClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is no GraphQL request is refused with a status, a code and a sentence. */
@WithTrials
class TransportFaultsIT {

    @LocalServerPort
    private int port;

    private GraphQlClient client = GraphQlClient.on(0);

    @BeforeEach
    void connect() {
        client = GraphQlClient.on(port);
    }

    @AfterEach
    void theServerAnswersTheNextRequest() {
        assertThat(client.ask("{ serverInfo { version } }").codes()).isEmpty();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("null", 400),
                arguments("", 400),
                arguments("{", 400),
                arguments("{}", 400),
                arguments("[]", 400),
                arguments("[{\"query\": \"{ __typename }\"}]", 400),
                arguments("\"{ __typename }\"", 400),
                arguments("{\"query\": null}", 400),
                arguments("{\"query\": \"  \"}", 400),
                arguments("{\"query\": 7}", 400),
                arguments("{\"query\": \"{ __typename }\", \"variables\": []}", 400),
                arguments("{\"query\": \"{ __typename }\", \"operationName\": {}}", 400),
                arguments("{\"query\": \"{ __typename }\"} trailing", 400),
                arguments("[".repeat(5_000), 400),
                arguments("{\"query\": \"{ __typename }\", \"x\": \"" + "x".repeat(262_144) + "\"}", 413),
                arguments("{\"query\": \"#" + "x".repeat(65_536) + "\"}", 413));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aWrongBodyIsRefusedCleanly(String body, int status) {
        check(client.post(body.getBytes(StandardCharsets.UTF_8), json()), status);
    }

    @Test
    void aBodyOfUndeclaredLengthIsNotReadBeyondTheLimit() {
        var large = new byte[400_000];
        check(
                client.post(new byte[0], request -> {
                    json().accept(request);
                    request.POST(
                            HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)));
                }),
                413);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        check(client.post(new byte[] {(byte) 0xc3, (byte) 0x28, 0, 1, 2}, json()), 400);
    }

    @Test
    void wrongHeadersAreRefused() {
        var good = "{\"query\": \"{ __typename }\"}".getBytes(StandardCharsets.UTF_8);

        check(client.post(good, request -> {}), 415);
        check(client.post(good, request -> request.setHeader("Content-Type", "text/plain")), 415);
        check(client.post(good, request -> request.setHeader("Content-Type", "nonsense")), 415);
        check(client.post(good, json().andThen(request -> request.setHeader("Content-Encoding", "gzip"))), 415);
        check(client.post(good, json().andThen(request -> request.setHeader("Accept", "text/html"))), 406);
        check(client.post(good, json().andThen(request -> request.setHeader("Accept", "nonsense"))), 406);
        check(client.get("/graphql?query=%7B__typename%7D"), 405);
        check(client.send("PUT", "/graphql"), 405);
    }

    private static Consumer<HttpRequest.Builder> json() {
        return request -> request.setHeader("Content-Type", "application/json");
    }

    private static void check(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        var error = GraphQlClient.json(response.body()).path("errors").path(0);
        assertThat(error.path("message").asString()).endsWith(".");
        assertThat(error.at("/extensions/code").asString()).isIn("INVALID_REQUEST", "LIMIT_EXCEEDED");
        assertThat(response.body()).doesNotContain("Exception", "jackson", "timestamp");
    }
}
