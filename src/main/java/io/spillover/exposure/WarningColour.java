package io.spillover.exposure;

/** The colour of a warning, as Chinese practice has it; a field of its own beside severity and response level. */
public enum WarningColour {
    BLUE,
    YELLOW,
    ORANGE,
    RED
}
