package io.spillover.quantity;

/** How bad it is, by the four grades of the Chinese Emergency Response Law; not a warning colour, not a response level. */
public enum Severity {
    /** 一般. */
    ORDINARY,
    /** 较大. */
    CONSIDERABLE,
    /** 重大. */
    MAJOR,
    /** 特别重大. */
    ESPECIALLY_MAJOR
}
