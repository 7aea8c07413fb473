package io.spillover.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the application under test as any client does: over HTTP on 127.0.0.1, every wait bounded. */
public final class GraphQlClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI base;
    private final String key;

    private GraphQlClient(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    /** Returns a client with the viewer's key. */
    public static GraphQlClient on(int port) {
        return new GraphQlClient(URI.create("http://127.0.0.1:" + port), TestKeys.VIEWER);
    }

    /** Returns a client with another key. */
    public GraphQlClient as(String otherKey) {
        return new GraphQlClient(base, otherKey);
    }

    /** What came back. */
    public record Answer(int status, JsonNode body) {

        /** Returns {@code data}. */
        public JsonNode data() {
            return body.path("data");
        }

        /** Returns the codes of all errors in order. */
        public List<String> codes() {
            return body.path("errors")
                    .valueStream()
                    .map(error -> error.path("extensions").path("code").asString("none"))
                    .toList();
        }

        /** Returns the first error. */
        public JsonNode error() {
            return body.path("errors").path(0);
        }
    }

    /** Asks without variables. */
    public Answer ask(String query) {
        return ask(query, Map.of());
    }

    /** Asks. */
    public Answer ask(String query, Map<String, ?> variables) {
        return answer(send(graphQl(query, variables)));
    }

    /** Asks without waiting. */
    public CompletableFuture<Answer> askAsync(String query) {
        return HTTP.sendAsync(graphQl(query, Map.of()), BodyHandlers.ofString()).thenApply(GraphQlClient::answer);
    }

    /** Posts any body to {@code /graphql}; {@code more} may change the request's headers. */
    public HttpResponse<String> post(byte[] body, Consumer<HttpRequest.Builder> more) {
        var request = request("/graphql").POST(BodyPublishers.ofByteArray(body));
        more.accept(request);
        return send(request.build());
    }

    /** Gets any path. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Sends any method without a body to any path. */
    public HttpResponse<String> send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()).build());
    }

    /** Reads JSON. */
    public static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private HttpRequest graphQl(String query, Map<String, ?> variables) {
        var body = JSON.writeValueAsBytes(Map.of("query", query, "variables", variables));
        return request("/graphql")
                .setHeader("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
