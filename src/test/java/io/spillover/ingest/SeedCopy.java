package io.spillover.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A copy of the seeds that a test may spoil. */
final class SeedCopy {

    private final Path root;

    private SeedCopy(Path root) {
        this.root = root;
    }

    /** Copies the demo region, and the files that serve all regions, below a folder. */
    static SeedCopy demo(Path root) throws IOException {
        var copy = new SeedCopy(root);
        Files.copy(Path.of("seeds/hazard_types.csv"), root.resolve("hazard_types.csv"));
        Files.copy(Path.of("seeds/hazard_triggers.csv"), root.resolve("hazard_triggers.csv"));
        copy.region("demo", "demo");
        return copy;
    }

    /** Copies the demo region once more under another name. */
    void region(String name, String nameInFile) throws IOException {
        var folder = Files.createDirectories(root.resolve(name));
        try (var files = Files.list(Path.of("seeds/demo"))) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        edit(name, "region.csv", text -> text.replaceFirst("(?m)^demo,", nameInFile + ","));
    }

    Path root() {
        return root;
    }

    void edit(String region, String file, UnaryOperator<String> change) throws IOException {
        var path = root.resolve(region).resolve(file);
        Files.writeString(path, change.apply(Files.readString(path)));
    }

    void removeRow(String file, String start) throws IOException {
        var path = root.resolve("demo").resolve(file);
        var lines = new ArrayList<>(Files.readAllLines(path));
        if (!lines.removeIf(line -> line.startsWith(start))) {
            throw new IllegalArgumentException(file + " has no row " + start);
        }
        Files.write(path, lines);
    }

    /** Sets a field of the first row that begins so. */
    void set(String file, String start, String column, String value) throws IOException {
        var path = root.resolve("demo").resolve(file);
        var lines = Files.readAllLines(path);
        int at = List.of(lines.get(0).split(",")).indexOf(column);
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                var fields = lines.get(i).split(",", -1);
                fields[at] = value;
                lines.set(i, String.join(",", fields));
                Files.write(path, lines);
                return;
            }
        }
        throw new IllegalArgumentException(file + " has no row " + start);
    }
}
