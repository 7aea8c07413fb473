package io.spillover.ingest;

import io.spillover.cypher.Statement;
import java.util.List;
import java.util.Optional;

/**
 * One file of a region's folder.
 *
 * @param file its name
 * @param required whether every region needs it
 * @param network whether a change of it changes the network that hazards travel on
 * @param key the columns that make a row unique, empty for none
 * @param columns all columns, in the order the documentation lists them
 */
record SeedTable(String file, boolean required, boolean network, List<String> key, List<Column> columns) {

    /** Returns the statement that writes a batch of this file's rows, if the file is written by itself. */
    Optional<Statement> statement() {
        return file.equals("river_nodes.csv")
                ? Optional.empty()
                : Optional.of(
                        Statement.named("ingest/" + file.replace(".csv", "").replace('_', '-')));
    }

    Column column(String name) {
        return columns.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + " has no column " + name));
    }
}
