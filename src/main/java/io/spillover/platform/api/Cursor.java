package io.spillover.platform.api;

import io.spillover.problem.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A place in an ordered list: the sort key and the id of the row that stands there. A store continues with the rows behind
 * it ({@code WHERE n.name > $key OR (n.name = $key AND n.id > $id)}), so a page costs the same however deep it lies, and rows
 * that come or go in between neither repeat nor hide others.
 *
 * @param order name of the ordering, for example {@code "name"}; a cursor of one ordering is refused by another
 * @param key the row's sort key as text; the store turns it into its type with {@link #number()} where that is a number
 * @param id the row's id, which breaks ties
 */
public record Cursor(String order, String key, String id) {

    private static final String VERSION = "1";
    private static final char SEPARATOR = '\u001f';
    private static final int MAX_TEXT = 2_000;
    private static final String RULE = "is not a cursor of this list; pass an endCursor that this list returned.";

    /** @throws IllegalArgumentException if a part holds the unit separator: a programming error */
    public Cursor {
        if ((order + key + id).indexOf(SEPARATOR) >= 0) {
            throw new IllegalArgumentException("A cursor's parts hold no unit separator");
        }
    }

    /** Returns a cursor of a list that is ordered by a number. */
    public static Cursor of(String order, double key, String id) {
        return new Cursor(order, Double.toString(key), id);
    }

    /** Returns the opaque text that clients see and send back. */
    public String text() {
        var parts = String.join(String.valueOf(SEPARATOR), VERSION, order, key, id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws InvalidInputException for anything else, naming the argument {@code after}
     */
    public static Cursor parse(String text) {
        if (text.length() > MAX_TEXT) {
            throw refused("A text of " + text.length() + " characters");
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            var parts =
                    StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().split("\u001f", -1);
            if (parts.length == 4 && parts[0].equals(VERSION)) {
                return new Cursor(parts[1], parts[2], parts[3]);
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            // Not base64url, or not UTF-8: refused below with the same sentence.
        }
        throw refused("\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"");
    }

    /**
     * Returns the sort key as a number.
     *
     * @throws InvalidInputException if the key is none
     */
    public double number() {
        try {
            return Double.parseDouble(key);
        } catch (NumberFormatException e) {
            throw refused("\"" + text() + "\"");
        }
    }

    Cursor in(String expectedOrder) {
        if (!order.equals(expectedOrder)) {
            throw refused("\"" + text() + "\"");
        }
        return this;
    }

    private static InvalidInputException refused(String what) {
        return new InvalidInputException("after", what + " " + RULE);
    }
}
