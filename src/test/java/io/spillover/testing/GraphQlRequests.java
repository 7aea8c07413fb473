package io.spillover.testing;

import java.util.Map;
import java.util.UUID;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the schema without the way through HTTP and its keys. */
public final class GraphQlRequests {

    private final ExecutionGraphQlService service;

    /** @param service the application's */
    public GraphQlRequests(ExecutionGraphQlService service) {
        this.service = service;
    }

    /** Returns the answer with {@code data} and, if there are any, {@code errors}. */
    public JsonNode answer(String document) {
        var request = new DefaultExecutionGraphQlRequest(
                document, null, Map.of(), Map.of(), UUID.randomUUID().toString(), null);
        var response = service.execute(request).block();
        if (response == null) {
            throw new IllegalStateException("No answer");
        }
        return JsonMapper.shared().valueToTree(response.toMap());
    }
}
