package io.spillover.platform.api;

import io.spillover.problem.InvalidInputException;
import java.util.regex.Pattern;

/**
 * An id that is unique in the whole graph: the type's name and the id within the type, {@code City:china:110000}. Plain on
 * purpose, so that people can read and paste it; a region and its code alone are not enough because a municipality is a city
 * and a province with the same code. Clients keep it as it is and never take it apart.
 *
 * @param type GraphQL type name
 * @param id id within the type, as it stands in the graph
 */
public record GlobalId(String type, String id) {

    private static final Pattern FORM = Pattern.compile("([A-Z][A-Za-z]{0,63}):([^\\s\\p{Cntrl}]{1,300})");

    /** Returns the text that stands in the field {@code id}. */
    public String text() {
        return type + ":" + id;
    }

    /** Returns the text for a row, for a controller's {@code id} field. */
    public static String of(String type, String id) {
        return new GlobalId(type, id).text();
    }

    /**
     * Reads a global id.
     *
     * @param field the argument's name, for the message
     * @throws InvalidInputException if it has another form
     */
    public static GlobalId parse(String field, String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new InvalidInputException(
                    field, "\"" + shortened(text) + "\" is not a global id; it looks like City:china:110000.");
        }
        return new GlobalId(match.group(1), match.group(2));
    }

    /**
     * Reads an argument such as {@code hazardId} that takes either a global id of the right type or the plain id of the graph,
     * and returns the plain one.
     *
     * @param type the expected type
     * @param field the argument's name, for the message
     * @throws InvalidInputException if it is the global id of another type
     */
    public static String local(String type, String field, String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            return text;
        }
        if (!match.group(1).equals(type)) {
            throw new InvalidInputException(
                    field, "\"" + shortened(text) + "\" is the id of a " + match.group(1) + ", not of a " + type + ".");
        }
        return match.group(2);
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
