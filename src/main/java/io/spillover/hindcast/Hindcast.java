package io.spillover.hindcast;

import io.spillover.ingest.SeedRefusedException;
import io.spillover.problem.SpilloverException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Computes past events again and shows them beside what was observed: reads folders in the form of a region with
 * {@code hazards.csv} and {@code observed.csv}, needs no database, writes a page in Markdown.
 */
public final class Hindcast {

    private static final String OUT = "--out=";

    private Hindcast() {}

    /**
     * Writes the page, or one sentence about what is wrong.
     *
     * @param args folders, and {@code --out=<file>} for the page; without it the page is printed
     */
    public static void main(String[] args) {
        int status = run(List.of(args), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        var folders = args.stream().filter(a -> !a.startsWith("--")).toList();
        if (folders.isEmpty()) {
            err.println("Name the folders to compute again, for example seeds/china.");
            return 2;
        }
        try {
            var all = new ArrayList<Comparison>();
            for (var folder : folders) {
                if (!Files.isDirectory(Path.of(folder))) {
                    err.println("There is no folder " + folder + ".");
                    return 2;
                }
                PastEvent.read(Path.of(folder)).stream().map(Comparison::of).forEach(all::add);
            }
            var page = ValidationPage.of(all, command(args), text("/hindcast/not-independent.md"), texts());
            var target = args.stream().filter(a -> a.startsWith(OUT)).findFirst();
            if (target.isPresent()) {
                Files.writeString(Path.of(target.get().substring(OUT.length())), page);
            } else {
                out.print(page);
            }
            return 0;
        } catch (SpilloverException | SeedRefusedException e) {
            err.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            err.println("The page cannot be written: " + e.getMessage());
            return 2;
        }
    }

    private static String command(List<String> args) {
        return "./mvnw -q spring-boot:run -Dspring-boot.run.main-class=" + Hindcast.class.getName()
                + " \\\n  -Dspring-boot.run.arguments=\"" + String.join(" ", args) + "\"";
    }

    private static Properties texts() throws IOException {
        var texts = new Properties();
        texts.load(new StringReader(text("/exposure/remarks.properties")));
        return texts;
    }

    private static String text(String resource) throws IOException {
        try (var in = Hindcast.class.getResourceAsStream(resource)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
