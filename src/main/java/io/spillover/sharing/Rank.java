package io.spillover.sharing;

import io.spillover.platform.api.Cursor;
import io.spillover.platform.api.PageRequest;
import io.spillover.problem.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A row's place in the order: earliest arrival, then the larger quantity, then the id. As a cursor it carries the moment the
 * help is asked for as well, so that all pages of an answer about something that is going on answer for one moment.
 *
 * @param asOf when the help is asked for, whole seconds
 * @param delay from then to the arrival, whole seconds
 * @param available quantity that can be lent
 * @param resourceId the resource
 */
public record Rank(Instant asOf, Duration delay, double available, String resourceId) implements Comparable<Rank> {

    /** Name of the order. */
    public static final String BY_ARRIVAL = "shareable";

    private static final Comparator<Rank> ORDER = Comparator.comparing(Rank::delay)
            .thenComparing(Rank::available, Comparator.reverseOrder())
            .thenComparing(Rank::resourceId);

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }

    /** Returns the cursor of this place. */
    public Cursor cursor() {
        return new Cursor(BY_ARRIVAL, asOf.getEpochSecond() + ";" + delay.toSeconds() + ";" + available, resourceId);
    }

    /**
     * Returns the place behind which a page begins, empty for the first page.
     *
     * @throws InvalidInputException if the cursor is of another list
     */
    public static Optional<Rank> after(PageRequest page) {
        return page.after(BY_ARRIVAL).map(Rank::parse);
    }

    private static Rank parse(Cursor cursor) {
        var parts = cursor.key().split(";", -1);
        try {
            if (parts.length == 3) {
                return new Rank(
                        Instant.ofEpochSecond(Long.parseLong(parts[0])),
                        Duration.ofSeconds(Long.parseLong(parts[1])),
                        Double.parseDouble(parts[2]),
                        cursor.id());
            }
        } catch (NumberFormatException | java.time.DateTimeException e) {
            // Refused below with the same sentence.
        }
        throw new InvalidInputException(
                "after", "after is not a cursor of this list; pass an endCursor that this list returned.");
    }
}
