package io.spillover.platform.database;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the one line of the server's output that says why it ended. */
final class ServerConsole {

    private static final Pattern CAUSE = Pattern.compile("^Caused by: (?:[\\w.$]+: )?(.+)$");
    private static final Pattern ERROR =
            Pattern.compile("^(?:\\S+ \\S+ )?(?:ERROR|Error:?|Exception in thread \"[^\"]*\")\\s+(.+)$");
    private static final int LONGEST = 300;

    private ServerConsole() {}

    /** Returns the innermost cause it printed, else its last error, else its last line, else a sentence that there is none. */
    static String lastMeaningfulLine(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            return "its output in " + file + " is not text";
        } catch (IOException e) {
            return "it printed nothing";
        }
        String last = "it printed nothing";
        String error = "";
        String cause = "";
        for (String line : lines) {
            var text = line.strip();
            if (text.isEmpty() || text.startsWith("at ") || text.startsWith("...")) {
                continue;
            }
            last = text;
            var causeMatch = CAUSE.matcher(text);
            var errorMatch = ERROR.matcher(text);
            if (causeMatch.matches()) {
                cause = causeMatch.group(1);
            } else if (errorMatch.matches()) {
                error = errorMatch.group(1);
            }
        }
        var line = !cause.isEmpty() ? cause : !error.isEmpty() ? error : last;
        line = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
