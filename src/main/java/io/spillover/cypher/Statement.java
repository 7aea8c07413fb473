package io.spillover.cypher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * One Cypher statement, read from {@code cypher/<name>.cypher}. All values go in as parameters, so the text is a constant.
 *
 * @param name path below {@code cypher/} without the ending, for example {@code network/reaches}
 * @param text the statement
 */
public record Statement(String name, String text) {

    /**
     * Reads a statement of the class path.
     *
     * @param name path below {@code cypher/} without the ending
     * @return the statement
     * @throws IllegalArgumentException if there is no such file: a programming error
     */
    public static Statement named(String name) {
        var path = "/cypher/" + name + ".cypher";
        try (InputStream in = Statement.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("No statement " + path);
            }
            return new Statement(name, new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
