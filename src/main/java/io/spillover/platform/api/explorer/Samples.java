package io.spillover.platform.api.explorer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The sample queries of the explorer page, one file each in {@code graphiql/samples/*.graphql}, in the order of their file
 * names; the first one runs by itself. A line {@code # variables: {…}} gives the variables.
 */
final class Samples {

    private static final String VARIABLES = "# variables:";

    /** One tab of the page. */
    record Sample(String query, String variables) {}

    private Samples() {}

    static List<Sample> all() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath:graphiql/samples/*.graphql");
        Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
        List<Sample> samples = new java.util.ArrayList<>();
        for (Resource file : files) {
            samples.add(read(file.getContentAsString(StandardCharsets.UTF_8)));
        }
        return List.copyOf(samples);
    }

    private static Sample read(String text) {
        var query = text.lines().filter(line -> !line.startsWith(VARIABLES)).collect(Collectors.joining("\n"));
        var variables = text.lines()
                .filter(line -> line.startsWith(VARIABLES))
                .map(line -> line.substring(VARIABLES.length()).strip())
                .findFirst()
                .orElse("");
        return new Sample(query.strip() + "\n", variables);
    }
}
