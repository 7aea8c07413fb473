package io.spillover.platform.api.limit;

import io.spillover.platform.api.ApiLimits;
import io.spillover.platform.api.ErrorCode;
import io.spillover.platform.api.HttpFault;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at an HTTP request before GraphQL does: refuses what cannot be a GraphQL request with a status, a code and a sentence,
 * and never reads more of a body than allowed.
 */
final class BodyFilter extends OncePerRequestFilter {

    private static final List<MediaType> ANSWERS = List.of(
            MediaType.APPLICATION_JSON,
            MediaType.parseMediaType("application/graphql-response+json"),
            MediaType.TEXT_EVENT_STREAM);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ApiLimits limits;

    BodyFilter(ApiLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var fault = headerFault(request);
        if (fault.isPresent()) {
            if (fault.get().status() == HttpStatus.METHOD_NOT_ALLOWED) {
                response.setHeader("Allow", "POST");
            }
            fault.get().write(response);
            return;
        }
        var body = request.getInputStream().readNBytes(limits.maxBodyBytes() + 1);
        fault = bodyFault(body);
        if (fault.isPresent()) {
            fault.get().write(response);
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }

    private Optional<HttpFault> headerFault(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return fault(HttpStatus.METHOD_NOT_ALLOWED, "GraphQL requests are sent with POST.");
        }
        if (!accepted(request)) {
            return fault(HttpStatus.NOT_ACCEPTABLE, "Answers are application/json; the header Accept excludes it.");
        }
        if (!json(request.getContentType())) {
            return fault(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must be JSON with Content-Type application/json.");
        }
        var encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return fault(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body must not be compressed.");
        }
        return request.getContentLengthLong() > limits.maxBodyBytes() ? tooLarge() : Optional.empty();
    }

    private Optional<HttpFault> bodyFault(byte[] body) {
        if (body.length > limits.maxBodyBytes()) {
            return tooLarge();
        }
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (JacksonException e) {
            return fault(HttpStatus.BAD_REQUEST, "The body is not JSON.");
        }
        if (root == null || !root.isObject()) {
            return fault(
                    HttpStatus.BAD_REQUEST,
                    "The body must be one JSON object with the field \"query\"; batches are not taken.");
        }
        var query = root.path("query");
        if (!query.isString() || query.stringValue().isBlank()) {
            return fault(HttpStatus.BAD_REQUEST, "The field \"query\" must hold a GraphQL document.");
        }
        if (query.stringValue().length() > limits.maxDocumentCharacters()) {
            return Optional.of(new HttpFault(
                    HttpStatus.CONTENT_TOO_LARGE,
                    ErrorCode.LIMIT_EXCEEDED,
                    "The document is longer than " + limits.maxDocumentCharacters() + " characters."));
        }
        for (var name : List.of("variables", "extensions")) {
            if (!root.path(name).isObject()
                    && !root.path(name).isMissingNode()
                    && !root.path(name).isNull()) {
                return fault(HttpStatus.BAD_REQUEST, "The field \"" + name + "\" must be a JSON object.");
            }
        }
        var operation = root.path("operationName");
        return operation.isString() || operation.isMissingNode() || operation.isNull()
                ? Optional.empty()
                : fault(HttpStatus.BAD_REQUEST, "The field \"operationName\" must be a text.");
    }

    private static boolean json(String contentType) {
        try {
            return contentType != null
                    && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean accepted(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        if (accept == null || accept.isBlank()) {
            return true;
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(wanted -> ANSWERS.stream().anyMatch(wanted::isCompatibleWith));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private Optional<HttpFault> tooLarge() {
        return Optional.of(new HttpFault(
                HttpStatus.CONTENT_TOO_LARGE,
                ErrorCode.LIMIT_EXCEEDED,
                "The body is larger than " + limits.maxBodyBytes() + " bytes."));
    }

    private static Optional<HttpFault> fault(HttpStatus status, String message) {
        return Optional.of(new HttpFault(status, ErrorCode.INVALID_REQUEST, message));
    }
}
