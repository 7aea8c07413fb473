package io.spillover.platform.api.explorer;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves GraphiQL at {@code /graphiql}: a fixed set of files, all from the jar, none from the internet. */
@RestController
final class ExplorerPage {

    private static final Map<String, String> LIBRARIES = Map.of(
            "graphiql.min.js", "graphiql/*/graphiql.min.js",
            "graphiql.min.css", "graphiql/*/graphiql.min.css",
            "react.production.min.js", "react/*/umd/react.production.min.js",
            "react-dom.production.min.js", "react-dom/*/umd/react-dom.production.min.js");

    private final Map<String, Resource> files = new LinkedHashMap<>();
    private final List<Samples.Sample> samples;

    ExplorerPage() throws IOException {
        for (var name : List.of("index.html", "page.js", "page.css")) {
            files.put(name, new ClassPathResource("graphiql/" + name));
        }
        for (var library : LIBRARIES.entrySet()) {
            files.put("lib/" + library.getKey(), find(library.getValue()));
        }
        this.samples = Samples.all();
    }

    @GetMapping("/")
    ResponseEntity<Void> root() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/graphiql"))
                .build();
    }

    @GetMapping({"/graphiql", "/graphiql/"})
    ResponseEntity<Resource> page() {
        return file("index.html");
    }

    @GetMapping("/graphiql/samples.json")
    List<Samples.Sample> samples() {
        return samples;
    }

    @GetMapping("/graphiql/{name}")
    ResponseEntity<Resource> own(@PathVariable String name) {
        return file(name);
    }

    @GetMapping("/graphiql/lib/{name}")
    ResponseEntity<Resource> library(@PathVariable String name) {
        return file("lib/" + name);
    }

    private ResponseEntity<Resource> file(String name) {
        var file = files.get(name);
        if (file == null) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .body(file);
    }

    private static Resource find(String pattern) throws IOException {
        var found = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/resources/webjars/" + pattern);
        if (found.length != 1) {
            throw new IllegalStateException(
                    "Expected one file " + pattern + " on the class path, found " + found.length);
        }
        return found[0];
    }
}
