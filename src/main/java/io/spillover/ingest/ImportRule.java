package io.spillover.ingest;

/** What a row of a seed file can break. */
public enum ImportRule {
    /** A file that every region needs is not there. */
    MISSING_FILE,
    /** The file is not UTF-8, or has a byte order mark. */
    BAD_ENCODING,
    /** The file cannot be read as CSV at all. */
    BAD_CSV,
    /** A column that the format asks for is not in the header. */
    MISSING_COLUMN,
    /** A column is in the header that the format does not know. */
    UNKNOWN_COLUMN,
    /** The row has more or fewer fields than the header. */
    WRONG_FIELD_COUNT,
    /** The field must not be empty. */
    REQUIRED,
    /** Not a number, or not a whole number where one is asked for. */
    NOT_A_NUMBER,
    /** A number outside its range. */
    OUT_OF_RANGE,
    /** Not one of the words allowed here. */
    NOT_ALLOWED,
    /** Not an ISO 8601 time or date. */
    NOT_A_TIME,
    /** The same key stands in an earlier row. */
    DUPLICATE_KEY,
    /** Refers to something that is in no file. */
    UNKNOWN_REFERENCE,
    /** Reaches flow in a circle. */
    REACH_CYCLE,
    /** A river has no reach, or its reaches do not follow one another from the source to the mouth. */
    RIVER_WITH_GAPS,
    /** A passage leaves before it enters: kilometres to the mouth must fall from entry to exit. */
    ENTRY_BELOW_EXIT,
    /** A kilometre beyond the river's ends. */
    OFF_THE_RIVER,
    /** The point nearest to the seat lies outside the passage. */
    SEAT_OUTSIDE_PASSAGE,
    /** Two fields that go together: one is given, the other not. */
    HALF_GIVEN,
    /** A hazard lacks what its mechanism needs, or its parameters are not the JSON that is asked for. */
    BAD_HAZARD,
    /** The region's id is not the name of its folder. */
    REGION_MISMATCH
}
