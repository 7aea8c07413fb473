package io.spillover.platform.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * A refusal before GraphQL begins: the HTTP status and a body of the form that GraphQL errors have, so that a client needs one
 * way to read both.
 *
 * @param status what HTTP says
 * @param code what {@code extensions.code} says
 * @param message one sentence that says what to change
 */
public record HttpFault(HttpStatus status, ErrorCode code, String message) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Writes the refusal. */
    public void write(HttpServletResponse response) throws IOException {
        var error = Map.of(
                "message",
                message,
                "extensions",
                Map.of(
                        "code",
                        code.name(),
                        "classification",
                        code.classification().name()));
        var body = JSON.writeValueAsBytes(Map.of("errors", List.of(error)));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
