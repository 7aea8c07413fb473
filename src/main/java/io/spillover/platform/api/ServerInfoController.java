package io.spillover.platform.api;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code serverInfo}. */
@Controller
final class ServerInfoController {

    private final ServerInfo info;

    ServerInfoController(ApiLimits limits, ObjectProvider<BuildProperties> build) {
        var properties = build.getIfAvailable();
        var version = properties == null ? null : properties.getVersion();
        this.info = new ServerInfo(
                version == null ? "development" : version,
                new ServerInfo.Limits(
                        limits.maxBodyBytes(),
                        limits.maxDocumentCharacters(),
                        limits.maxTokens(),
                        limits.maxDepth(),
                        limits.maxCost(),
                        limits.maxAliases(),
                        PageRequest.MAX,
                        limits.maxIds(),
                        limits.maxListLength(),
                        limits.maxStringLength(),
                        limits.timeout()));
    }

    @QueryMapping
    ServerInfo serverInfo() {
        return info;
    }
}
