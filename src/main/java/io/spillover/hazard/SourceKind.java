package io.spillover.hazard;

/** What a hazard starts at. */
public enum SourceKind {
    /** A point of a river. */
    RIVER_POINT,
    /** A city. */
    CITY,
    /** A dam. */
    RESERVOIR,
    /** A plant or another facility. */
    FACILITY,
    /** Several cities or reaches at once, or a shape on the map. */
    AREA,
    /** A point on the Earth where nothing of the graph lies. */
    POINT
}
